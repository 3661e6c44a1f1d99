#include "questions.hpp"

#include <iterator>
#include <map>
#include <optional>
#include <ostream>
#include <string_view>
#include <utility>
#include <vector>

#include "models.hpp"
#include "relation.hpp"
#include "text_table.hpp"
#include "utf8.hpp"

namespace packages {
namespace {

using covet::coalesce;
using covet::col;
using covet::count;
using covet::desc;
using covet::from;
using covet::param;
using covet::sum;

// What a query selects that is no whole model is read into a struct: a member for each expression, in order.

struct Totals {
    std::int64_t packages{};
    std::int64_t installed_size{};
};

struct ArchitectureCount {
    std::string architecture;
    std::int64_t packages{};
};

struct KindCount {
    dependency_kind kind{};
    std::int64_t dependencies{};
};

/// Packages that have a section or a maintainer in common, by its key; NULL is the key of those that have none.
struct Share {
    std::optional<std::int64_t> key;
    std::int64_t packages{};
    std::int64_t installed_size{};
};

std::vector<std::int64_t> keys_of(const std::vector<Share>& shares) {
    std::vector<std::int64_t> keys;
    for (const Share& share : shares)
        if (share.key) keys.push_back(*share.key);
    return keys;
}

std::vector<std::int64_t> keys_of(const std::vector<Package>& found) {
    std::vector<std::int64_t> keys;
    for (const Package& package : found) keys.push_back(package.id);
    return keys;
}

template <class Model>
std::map<std::int64_t, Model> by_id(std::vector<Model> rows) {
    std::map<std::int64_t, Model> out;
    for (Model& row : rows) out.emplace(row.id, std::move(row));
    return out;
}

/// One entry of a package's field, such as "libc6 (>= 2.36) | musl".
struct entry {
    dependency_kind kind{};
    std::string text;
};

bool are_alternatives(const Dependency& a, const Dependency& b) {
    return a.package_id == b.package_id && a.kind == b.kind && a.position == b.position;
}

/// The entries with a target among their alternatives, by package. The rows of an entry stand side by side.
std::multimap<std::int64_t, entry> entries_with(const std::string& target, const std::vector<Dependency>& rows) {
    std::multimap<std::int64_t, entry> out;
    for (auto first = rows.begin(); first != rows.end();) {
        entry one{first->kind, {}};
        bool has_target = false;
        auto row = first;
        for (; row != rows.end() && are_alternatives(*first, *row); ++row) {
            one.text += row == first ? "" : " | ";
            one.text += text_of(
                {row->position, row->alternative, row->target, row->architecture, row->relation, row->version});
            has_target |= row->target == target;
        }
        if (has_target) out.emplace(first->package_id, std::move(one));
        first = row;
    }
    return out;
}

/// What a package must have to work, unlike what it merely likes or shuns.
constexpr auto is_needed = col<&Dependency::kind>.in(dependency_kind::pre_depends, dependency_kind::depends);

/// A query may be a constant; what is not known yet is a `param`.
constexpr auto packages_needing = from<Dependency>
                                      .where(col<&Dependency::target> == param and is_needed)
                                      .select(col<&Dependency::package_id>)
                                      .distinct();

}  // namespace

void questions::overview() {
    const Totals totals =
        ask(from<Package>.select<Totals>(count(), coalesce(sum(col<&Package::installed_size>), 0))).front();
    const auto architectures = ask(from<Package>
                                       .group_by(col<&Package::architecture>)
                                       .order_by(desc(count()), col<&Package::architecture>)
                                       .select<ArchitectureCount>(col<&Package::architecture>, count()));
    const std::int64_t essential = ask(from<Package>.where(col<&Package::essential> == true).select(count())).front();
    const std::int64_t sections = ask(from<Section>.select(count())).front();
    const std::int64_t maintainers = ask(from<Maintainer>.select(count())).front();
    const auto kinds = ask(from<Dependency>
                               .group_by(col<&Dependency::kind>)
                               .order_by(desc(count()), col<&Dependency::kind>)
                               .select<KindCount>(col<&Dependency::kind>, count()));

    text_table table{{{"What"}, {"How much", align::right}}};
    table.add({"packages", with_commas(totals.packages)});
    for (const auto& [architecture, packages] : architectures)
        table.add(
            {"  for " + (architecture.empty() ? "an unknown architecture" : architecture), with_commas(packages)});
    table.add({"  essential", with_commas(essential)});
    table.add({"installed size", in_mebibytes(totals.installed_size)});
    table.add({"sections", with_commas(sections)});
    table.add({"maintainers", with_commas(maintainers)});
    std::int64_t all_kinds = 0;
    for (const KindCount& each : kinds) all_kinds += each.dependencies;
    table.add({"dependencies", with_commas(all_kinds)});
    for (const auto& [kind, dependencies] : kinds)
        table.add({"  " + std::string{name_of(kind)}, with_commas(dependencies)});
    print("Overview", table);
}

void questions::largest() {
    const auto found = ask(from<Package>
                               .where(col<&Package::installed_size>.is_not_null())
                               .order_by(desc(col<&Package::installed_size>), col<&Package::name>)
                               .limit(how_.rows));

    text_table table{{{"Package"}, {"Version"}, {"Installed size", align::right}}};
    for (const Package& package : found)
        table.add({package.name, package.version, in_mebibytes(package.installed_size.value_or(0))});
    print("The largest packages", table);
}

void questions::sections() {
    print_shares<&Package::section_id, Section>("The sections with the most packages", "Section");
}

void questions::maintainers() {
    print_shares<&Package::maintainer_id, Maintainer>("The maintainers of the most packages", "Maintainer");
}

/// A member pointer may come from a template's argument: the query is checked, and its text made, for each.
template <auto Key, class Named>
void questions::print_shares(std::string_view title, std::string heading) {
    const auto shares = ask(from<Package>
                                .group_by(col<Key>)
                                .order_by(desc(count()), col<Key>)
                                .limit(how_.rows)
                                .template select<Share>(col<Key>, count(),
                                                        coalesce(sum(col<&Package::installed_size>), 0)));
    const auto keys = keys_of(shares);
    const auto named = by_id(ask(from<Named>.where(col<&Named::id>.in(keys))));

    text_table table{{{std::move(heading)}, {"Packages", align::right}, {"Installed size", align::right}}};
    for (const auto& [key, packages, size] : shares)
        table.add({key ? named.at(*key).name : "(none)", with_commas(packages), in_mebibytes(size)});
    print(title, table);
}

void questions::depending_on(const std::string& name) {
    const auto needing = ask(packages_needing, name);
    const auto shown = ask(from<Package>
                               .where(col<&Package::id>.in(needing))
                               .order_by(col<&Package::name>, col<&Package::architecture>)
                               .limit(how_.rows));
    const auto keys = keys_of(shown);
    const auto needs = ask(from<Dependency>
                               .where(col<&Dependency::package_id>.in(keys) and is_needed)
                               .order_by(col<&Dependency::package_id>, col<&Dependency::kind>,
                                         col<&Dependency::position>, col<&Dependency::alternative>));
    const auto entries = entries_with(name, needs);

    text_table table{{{"Package"}, {"Version"}, {"Field"}, {"Entry"}}};
    for (const Package& package : shown) {
        const auto [first, last] = entries.equal_range(package.id);
        for (auto at = first; at != last; ++at)
            table.add({package.name, package.version, std::string{name_of(at->second.kind)}, at->second.text});
    }
    const std::int64_t total = std::ssize(needing);
    const std::string who = total == 0   ? "No package depends on "
                            : total == 1 ? "1 package depends on "
                                         : with_commas(total) + " packages depend on ";
    print(who + printable(name), table);
    if (total > std::ssize(shown)) out_ << "  … of " << with_commas(total) << "; --limit " << total << " shows all\n";
}

void questions::print(std::string_view title, const text_table& table) {
    out_ << '\n' << title << '\n';
    if (!table.empty()) out_ << '\n' << table;
}

void questions::show(const covet::statement& statement) { out_ << '\n' << statement.sql(db_.dialect()) << ";\n"; }

void show_storing_statements(std::ostream& out, covet::dialect dialect) {
    for (const covet::statement* statement : covet::static_statements())
        if (statement->access == covet::access::write) out << '\n' << statement->sql(dialect) << ";\n";
}

}  // namespace packages
