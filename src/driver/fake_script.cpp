#include <covet/core/error.hpp>
#include <covet/driver/fake.hpp>

#include <algorithm>
#include <string>
#include <utility>

namespace covet::driver {

void fake_script::once(std::string_view sql, fake_reply reply) {
    const std::lock_guard lock{mutex_};
    once_[std::string{sql}].push_back(std::move(reply));
}

void fake_script::always(std::string_view sql, fake_reply reply) {
    const std::lock_guard lock{mutex_};
    always_.insert_or_assign(std::string{sql}, std::move(reply));
}

void fake_script::fail_with(fake_call::kind what, std::exception_ptr failure, std::size_t skip) {
    const std::lock_guard lock{mutex_};
    failures_.push_back({what, std::move(failure), skip});
}

void fake_script::hang(fake_call::kind what) {
    const std::lock_guard lock{mutex_};
    hangs_.push_back(what);
}

void fake_script::go_on() {
    const std::lock_guard lock{mutex_};
    ++gone_on_;
    goes_on_.notify_all();
}

std::vector<fake_call> fake_script::calls() const {
    const std::lock_guard lock{mutex_};
    return calls_;
}

std::size_t fake_script::count(fake_call::kind what) const {
    const std::lock_guard lock{mutex_};
    return static_cast<std::size_t>(
        std::count_if(calls_.begin(), calls_.end(), [&](const fake_call& call) { return call.what == what; }));
}

std::size_t fake_script::unused() const {
    const std::lock_guard lock{mutex_};
    std::size_t n = 0;
    for (const auto& [sql, replies] : once_) n += replies.size();
    return n;
}

void fake_script::called(fake_call call) {
    std::unique_lock lock{mutex_};
    const fake_call::kind what = call.what;
    calls_.push_back(std::move(call));
    if (const auto found = std::ranges::find(hangs_, what); found != hangs_.end()) {
        hangs_.erase(found);
        goes_on_.wait(lock, [this, before = gone_on_] { return gone_on_ != before; });
    }
    const auto planned =
        std::find_if(failures_.begin(), failures_.end(), [&](const planned_failure& f) { return f.what == what; });
    if (planned == failures_.end()) return;
    if (planned->skip > 0) {
        --planned->skip;
        return;
    }
    const std::exception_ptr failure = std::move(planned->failure);
    failures_.erase(planned);
    std::rethrow_exception(failure);
}

fake_reply fake_script::reply_to(std::string_view sql) {
    const std::lock_guard lock{mutex_};
    if (const auto found = once_.find(sql); found != once_.end() && !found->second.empty()) {
        fake_reply reply = std::move(found->second.front());
        found->second.pop_front();
        return reply;
    }
    if (const auto found = always_.find(sql); found != always_.end()) return found->second;
    throw misuse{"covet: the fake database has no reply to: " + std::string{sql}, {.sql = std::string{sql}}};
}

}  // namespace covet::driver
