#include <covet/core/error.hpp>
#include <covet/databases.hpp>
#include <covet/pool/pool.hpp>

#include <algorithm>
#include <future>
#include <mutex>
#include <utility>

namespace covet {

database& databases::add(std::string_view name, database&& db) {
    if (name.empty()) throw misuse{"covet: a database among others needs a name"};
    const std::lock_guard lock{mutex_};
    if (all_.contains(name)) throw misuse{"covet: there is a database \"" + std::string{name} + "\" already"};
    return *all_.emplace(name, std::make_unique<database>(std::move(db))).first->second;
}

database& databases::at(std::string_view name) const {
    const std::shared_lock lock{mutex_};
    if (const auto found = all_.find(name); found != all_.end()) return *found->second;
    std::string known;
    for (const auto& [other, db] : all_) known.append(known.empty() ? "" : ", ").append(other);
    throw misuse{"covet: there is no database \"" + std::string{name} + "\"; there " +
                 (known.empty() ? "is none at all" : "are " + known)};
}

std::vector<std::string> databases::names() const {
    const std::shared_lock lock{mutex_};
    std::vector<std::string> out;
    for (const auto& [name, db] : all_) out.push_back(name);
    return out;
}

/// A vector of what the function gives for each, in the order of the names.
template <class Function>
auto databases::for_each_at_once(Function f) const {
    using result = decltype(f(std::string{}, std::declval<database&>()));
    std::vector<std::future<result>> under_way;
    {
        const std::shared_lock lock{mutex_};
        for (const auto& named : all_)
            under_way.push_back(std::async(std::launch::async, [&f, &named] { return f(named.first, *named.second); }));
    }
    std::vector<result> out;
    for (std::future<result>& one : under_way) out.push_back(one.get());
    return out;
}

health_report databases::health(std::chrono::milliseconds limit) const {
    health_report out;
    out.databases = for_each_at_once([limit](const std::string& name, database& db) {
        return health_report::entry{name, db.health(limit)};
    });
    for (const health_report::entry& e : out.databases) out.state = std::max(out.state, e.found.state);
    return out;
}

std::string databases::to_prometheus() const {
    const std::shared_lock lock{mutex_};
    std::vector<pool::named_statistics> all;
    for (const auto& [name, db] : all_) all.push_back({name, db->pool().numbers()});
    return pool::to_prometheus(all);
}

bool databases::close(std::chrono::milliseconds drain_timeout) const {
    const std::vector<int> in_time = for_each_at_once(
        [drain_timeout](const std::string&, database& db) { return db.close(drain_timeout) ? 1 : 0; });
    return std::ranges::count(in_time, 0) == 0;
}

}  // namespace covet
