#include <covet/core/error.hpp>
#include <covet/core/statement.hpp>

#include <cstddef>
#include <deque>
#include <mutex>
#include <string>
#include <vector>

namespace covet {
namespace {

/// Every enlisted statement, in the order of ids.
///
/// A span handed out earlier must stay readable while another thread enlists, so a full block is never grown in place:
/// its contents are copied to one of twice the size, and the old one is kept.
class registry {
public:
    std::uint32_t add(const statement& owner, std::atomic<std::uint32_t>& id) {
        const std::lock_guard lock{mutex_};
        if (const std::uint32_t known = id.load(std::memory_order_relaxed); known != 0) return known;
        if (blocks_.empty() || blocks_.back().size() == blocks_.back().capacity()) grow();
        blocks_.back().push_back(&owner);
        const auto given = static_cast<std::uint32_t>(blocks_.back().size());
        id.store(given, std::memory_order_release);
        return given;
    }

    std::span<const statement* const> all() {
        const std::lock_guard lock{mutex_};
        if (blocks_.empty()) return {};
        return blocks_.back();
    }

private:
    using block = std::vector<const statement*>;

    void grow() {
        constexpr std::size_t first_size = 256;
        block next;
        next.reserve(blocks_.empty() ? first_size : blocks_.back().size() * 2);
        if (!blocks_.empty()) next.assign(blocks_.back().begin(), blocks_.back().end());
        blocks_.push_back(std::move(next));
    }

    std::mutex mutex_;
    std::deque<block> blocks_;
};

/// Made on first use, because statements enlist during the static initialisation of any file; never destroyed, because
/// they are asked for their ids during static destruction as well.
registry& statements() {
    static auto& instance = *new registry;
    return instance;
}

}  // namespace

std::uint32_t statement_slot::enlist(const statement& owner) noexcept { return statements().add(owner, id_); }

std::string_view statement::text_for(dialect d) const {
    const std::string_view written = sql(d);
    if (written.empty() && slot != nullptr)
        throw misuse{"covet: this statement is not for " + std::string{name_of(d)} +
                     "; add the dialect to its only<…>() or to COVET_DIALECTS"};
    return written;
}

std::span<const statement* const> static_statements() { return statements().all(); }

}  // namespace covet
