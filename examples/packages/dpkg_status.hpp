#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "relation.hpp"
#include "stanza_reader.hpp"

namespace packages {

struct person {
    std::string name;
    std::string email;

    friend auto operator<=>(const person&, const person&) = default;
};

/// The relations of one field.
struct relation_field {
    dependency_kind kind{};
    std::vector<relation> relations;
};

/// What a list says of one package, as far as it is stored. What it does not say is empty.
struct package_record {
    std::uint64_t line{};  // where its stanza begins
    std::string name;
    std::string version;
    std::string architecture;
    std::string section;
    std::optional<person> maintainer;
    std::optional<std::int64_t> installed_size;  // in KiB
    bool essential{};
    std::string summary;
    std::vector<relation_field> relations;
};

/// Reads packages from a file in the format of /var/lib/dpkg/status, which the Packages indexes of apt have too.
///
/// Packages that dpkg remembers but of which nothing is installed, save configuration at most, are left out.
class package_reader {
public:
    /// Reads as far as the first stanza, so that a file which is no package list shows here. Throws `bad_list`.
    explicit package_reader(std::string file);

    /// The next package; false at the end of the file. Throws `bad_list` for what cannot be read.
    bool next(package_record& out);

    const line_reader& lines() const noexcept { return stanzas_.lines(); }
    /// How many were left out so far.
    std::int64_t left_out() const noexcept { return left_out_; }

private:
    package_record record_of(const stanza&) const;
    bool is_installed(const stanza&) const;
    const std::string& required(const stanza&, std::string_view name) const;
    std::string one_line(const stanza&, std::string_view name) const;
    std::optional<std::int64_t> number(const stanza&, std::string_view name) const;
    std::vector<relation_field> relations_of(const stanza&) const;

    stanza_reader stanzas_;
    stanza ahead_{};
    bool has_more_{};
    std::int64_t left_out_{};
};

}  // namespace packages
