#include <doctest/doctest.h>

#include <atomic>
#include <chrono>
#include <thread>

#include "contract/drivers.hpp"

using namespace contract;
using support::integer;

namespace {

/// Cancels again and again, as a first call may come before the statement has begun.
class canceler {
public:
    explicit canceler(covet::driver::connection& c)
        : thread_{[this, &c] {
              while (!done_) {
                  std::this_thread::sleep_for(std::chrono::milliseconds{5});
                  if (!done_) c.cancel();
              }
          }} {}
    ~canceler() {
        done_ = true;
        thread_.join();
    }

private:
    std::atomic<bool> done_{false};
    std::thread thread_;
};

}  // namespace

TEST_CASE("another thread cancels the statement that runs") {
    on_every_driver([](session& s) {
        const std::string sql = s.database().endless_query();
        s.database().will_answer(sql, {.waits_for_cancel = true});
        {
            const canceler other{s.connection()};
            const auto e =
                support::thrown_by<covet::statement_canceled>([&] { support::query(s.connection(), sql); });
            CHECK(e.sqlstate() == "57014");
            session::check_message(e);
        }
        s.gives("SELECT 41 + 1", {}, {{integer(42)}});
    });
}

TEST_CASE("canceling while nothing runs does nothing") {
    on_every_driver([](session& s) {
        std::thread{[&] { s.connection().cancel(); }}.join();
        s.gives("SELECT 41 + 1", {}, {{integer(42)}});
    });
}
