#include "store.hpp"

#include <filesystem>
#include <map>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "models.hpp"

namespace packages {
namespace {

using covet::col;
using covet::erase;
using covet::from;
using covet::min;
using covet::scalar;
using covet::update;

/// Stores one list, within the transaction of somebody else.
class loader {
public:
    explicit loader(covet::transaction& tx) : tx_{tx} {}

    void add(package_record&& record) {
        Package package{.name = std::move(record.name),
                        .version = std::move(record.version),
                        .architecture = std::move(record.architecture),
                        .section = section_of(record.section),
                        .maintainer = maintainer_of(record.maintainer),
                        .installed_size = record.installed_size,
                        .essential = record.essential,
                        .summary = std::move(record.summary)};
        const std::int64_t id = tx_.insert(package);
        ++counts_.packages;
        for (relation_field& field : record.relations)
            for (relation& one : field.relations) add_dependency(id, field.kind, std::move(one));
    }

    stored finish() {
        flush();
        find_providers();
        counts_.sections = std::ssize(sections_);
        counts_.maintainers = std::ssize(maintainers_);
        return counts_;
    }

private:
    std::optional<covet::belongs_to<Section>> section_of(const std::string& name) {
        if (name.empty()) return std::nullopt;
        const auto [at, is_new] = sections_.try_emplace(name);
        if (is_new) at->second = tx_.insert(Section{.name = name});
        return at->second;
    }

    std::optional<covet::belongs_to<Maintainer>> maintainer_of(const std::optional<person>& who) {
        if (!who) return std::nullopt;
        const auto [at, is_new] = maintainers_.try_emplace(*who);
        if (is_new) at->second = tx_.insert(Maintainer{.name = who->name, .email = who->email});
        return at->second;
    }

    void add_dependency(std::int64_t package, dependency_kind kind, relation&& one) {
        dependencies_.push_back({.package = package,
                                 .kind = kind,
                                 .position = one.position,
                                 .alternative = one.alternative,
                                 .target = std::move(one.target),
                                 .architecture = std::move(one.architecture),
                                 .relation = one.versions,
                                 .version = std::move(one.version)});
        if (dependencies_.size() >= rows_at_once) flush();
    }

    /// A range goes in much faster than its objects one by one.
    void flush() {
        counts_.dependencies += tx_.insert(dependencies_);
        dependencies_.clear();
    }

    /// A list may hold a package of one name for several architectures: the first of them stands for all.
    void find_providers() {
        using dependency = covet::alias<Dependency, "d">;
        const auto named = from<Package>.where(col<&Package::name> == dependency::col<&Dependency::target>);
        tx_.run(update<dependency>.set(dependency::col<&Dependency::provider> = scalar(named.select(min(col<&Package::id>)))).unconditionally());
    }

    static constexpr std::size_t rows_at_once = 10'000;

    covet::transaction& tx_;
    std::unordered_map<std::string, std::int64_t> sections_{};
    std::map<person, std::int64_t> maintainers_{};
    std::vector<Dependency> dependencies_{};
    stored counts_{};
};

/// The URL of a file, in which some characters would mean something else.
std::string url_of(const std::string& file, std::string_view options = {}) {
    std::string url = file.starts_with('/') ? "sqlite://" : "sqlite:";
    for (const char c : file) {
        if (c == '%')
            url += "%25";
        else if (c == '?')
            url += "%3F";
        else
            url += c;
    }
    return url.append(options);
}

enum class absent_tables { allowed, refused };

/// Throws when the table of a model has other columns.
template <class Model>
void check_table(covet::database& db, absent_tables absent) {
    constexpr std::string_view no_such_table = "42P01";
    try {
        static_cast<void>(db.first(from<Model>));
    } catch (const covet::schema_mismatch& e) {
        if (e.sqlstate() != no_such_table || absent == absent_tables::refused) throw;
    }
}

/// Opened for writing, a database of somebody else would be changed before a statement fails: it is put into WAL mode.
void check_tables(const std::string& file, absent_tables absent) {
    covet::database db{url_of(file, "?mode=ro")};
    check_table<Maintainer>(db, absent);
    check_table<Section>(db, absent);
    check_table<Package>(db, absent);
    check_table<Dependency>(db, absent);
}

}  // namespace

covet::database open_to_store(const std::string& file) {
    if (std::error_code ignored; std::filesystem::is_regular_file(file, ignored))
        check_tables(file, absent_tables::allowed);
    return covet::database{url_of(file)};
}

covet::database open_to_ask(const std::string& file) {
    check_tables(file, absent_tables::refused);
    return covet::database{url_of(file, "?mode=rw")};
}

stored replace_all(covet::database& db, package_reader& list, const std::function<void()>& each) {
    return db.transaction([&](covet::transaction& tx) {
        tx.create_tables<Maintainer, Section, Package, Dependency>();
        tx.run(erase<Dependency>.unconditionally());
        tx.run(erase<Package>.unconditionally());
        tx.run(erase<Section>.unconditionally());
        tx.run(erase<Maintainer>.unconditionally());

        loader load{tx};
        package_record record;
        while (list.next(record)) {
            const std::uint64_t line = record.line;
            const std::string name = record.name;
            try {
                load.add(std::move(record));
            } catch (const covet::unique_violation&) {
                list.lines().fail(line, name + " is in the list a second time, in the same version and architecture");
            }
            each();
        }
        return load.finish();
    });
}

}  // namespace packages
