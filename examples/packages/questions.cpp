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

using covet::any;
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
    return a.kind == b.kind && a.position == b.position;
}

/// The entries of a package with a target among their alternatives. The rows of an entry stand side by side.
std::vector<entry> entries_with(const std::string& target, const std::vector<Dependency>& rows) {
    std::vector<entry> out;
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
        if (has_target) out.push_back(std::move(one));
        first = row;
    }
    return out;
}

/// The first few names, and how many more there are.
std::string shortened(const std::vector<std::string>& names) {
    constexpr std::size_t most = 3;
    std::string out;
    for (std::size_t i = 0; i < names.size() && i < most; ++i) out.append(i == 0 ? "" : ", ").append(names[i]);
    if (names.size() > most) out += " and " + with_commas(std::ssize(names) - std::int64_t{most}) + " more";
    return out;
}

/// What a package must have to work, unlike what it merely likes or shuns.
constexpr auto is_needed = col<&Dependency::kind>.in(dependency_kind::pre_depends, dependency_kind::depends);

/// In the order of the list.
constexpr auto needs = from<Dependency>.where(is_needed).order_by(
    col<&Dependency::kind>, col<&Dependency::position>, col<&Dependency::alternative>);

/// A query may be a constant; what is not known yet is a `param`.
constexpr auto packages_needing =
    from<Package>.where(any<&Package::dependencies>(col<&Dependency::target> == param and is_needed));

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
    print_shares<&Package::section, Section>("The sections with the most packages", "Section");
}

void questions::maintainers() {
    print_shares<&Package::maintainer, Maintainer>("The maintainers of the most packages", "Maintainer");
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
    const std::int64_t total = ask(packages_needing.select(count()), name).front();
    const auto shown = ask(packages_needing.order_by(col<&Package::name>, col<&Package::architecture>)
                               .limit(how_.rows)
                               .prefetch_related<&Package::dependencies>(needs),
                           name);

    text_table table{{{"Package"}, {"Version"}, {"Field"}, {"Entry"}}};
    for (const Package& package : shown)
        for (const entry& each : entries_with(name, package.dependencies.rows()))
            table.add({package.name, package.version, std::string{name_of(each.kind)}, each.text});
    const std::string who = total == 0   ? "No package depends on "
                            : total == 1 ? "1 package depends on "
                                         : with_commas(total) + " packages depend on ";
    print(who + printable(name), table);
    if (total > std::ssize(shown)) out_ << "  … of " << with_commas(total) << "; --limit " << total << " shows all\n";
}

void questions::listing() {
    std::int64_t queries = 0;
    const auto counting = db_.observe([&](const covet::observation&) { ++queries; });
    const auto found = ask(from<Package>
                               .order_by(desc(count<&Package::dependents>(is_needed)), col<&Package::name>, col<&Package::id>)
                               .limit(how_.rows)
                               .select_related<&Package::section>()
                               .select_related<&Package::maintainer>()
                               .prefetch_related<&Package::dependencies>(needs)
                               .prefetch_related<&Package::dependents>(from<Dependency>
                                                                           .where(is_needed)
                                                                           .order_by(col<&Dependency::package>)
                                                                           .select_related<&Dependency::package>()));

    text_table table{{{"Package"}, {"Section"}, {"Maintainer"}, {"Depends on"}, {"Needed by"}}};
    for (const Package& package : found) {
        std::vector<std::string> targets;
        for (const Dependency& each : package.dependencies) targets.push_back(each.target);
        std::vector<std::string> dependents;
        for (const Dependency& each : package.dependents) dependents.push_back(each.package->name);
        table.add({package.name, package.section ? package.section->object().name : "(none)",
                   package.maintainer ? package.maintainer->object().name : "(none)", shortened(targets), shortened(dependents)});
    }
    print("The packages that others depend on most", table);
    out_ << "  in " << queries << " queries\n";
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
