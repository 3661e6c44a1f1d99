#pragma once

#include <covet/database.hpp>
#include <covet/pool/health.hpp>

#include <chrono>
#include <functional>
#include <map>
#include <memory>
#include <shared_mutex>
#include <string>
#include <string_view>
#include <vector>

namespace covet {

/// The health of several databases.
struct health_report {
    struct entry {
        std::string name{};
        pool::health found{};
    };

    pool::condition state{};       // the worst of them
    std::vector<entry> databases{};  // by name
};

/// The databases of a program, by name: reached, checked, measured and closed together.
///
///     databases all;
///     all.add("shop", database{"postgresql://…"});
///     all.add("log", database{"sqlite:log.db"});
///     all.at("shop").insert(ada);
///
/// Thread-safe. A database stays where it is until the end of this object.
class databases {
public:
    databases() = default;
    databases(const databases&) = delete;
    databases& operator=(const databases&) = delete;

    /// Throws `misuse` for a name that is empty or taken.
    database& add(std::string_view name, database&&);
    /// Throws `misuse` for an unknown name, naming those there are.
    database& at(std::string_view name) const;
    std::vector<std::string> names() const;

    /// Checks them all at the same time, for no longer than this.
    health_report health(std::chrono::milliseconds limit = std::chrono::milliseconds{1'000}) const;
    /// The numbers of their pools, as Prometheus reads them.
    std::string to_prometheus() const;
    /// Closes them all at the same time, as `database::close` does. Whether all ended in time.
    bool close(std::chrono::milliseconds drain_timeout) const;

private:
    template <class Function>
    auto for_each_at_once(Function) const;

    mutable std::shared_mutex mutex_;
    std::map<std::string, std::unique_ptr<database>, std::less<>> all_;
};

}  // namespace covet
