#pragma once

#include <covet/core/dialect.hpp>
#include <covet/core/owned_value.hpp>
#include <covet/driver/connection.hpp>

#include <condition_variable>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <exception>
#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace covet::driver {

/// What a statement on a fake connection answers: `rows`, then `result`.
struct fake_reply {
    std::vector<std::vector<owned_value>> rows{};
    outcome result{};
    std::exception_ptr failure{};     // thrown after the rows
    bool ends_transaction{};          // as databases do on some errors
    bool breaks_connection{};         // it is not usable() afterwards
    bool waits_for_cancel{};          // blocks until somebody calls cancel(), then throws statement_canceled
    std::function<void()> meanwhile{};  // called before the first row
};

/// A reply that is nothing but an error.
template <class Error>
fake_reply fake_failure(Error e) {
    return {.failure = std::make_exception_ptr(std::move(e))};
}

/// What was called on a fake connection.
struct fake_call {
    enum class kind {
        connect,
        execute,
        execute_batch,  // followed by the executions
        open,
        load,
        run_script,
        begin,
        commit,
        rollback,
        savepoint,
        release_savepoint,
        rollback_to_savepoint,
        cancel,
        ping,
        reset,
        close,
    };

    kind what{};
    std::string sql{};
    std::vector<owned_value> parameters{};
    std::vector<std::vector<owned_value>> rows{};  // of a load
    transaction_options options{};                 // of begin
    std::uint32_t depth{};                         // of a savepoint
};

/// The script of a fake database: what it answers, and what it was asked.
///
///     auto script = std::make_shared<fake_script>();
///     script->once("SELECT 1", {.rows = {{value_view::integer(1)}}});
///     auto connection = connect_fake(script);
///     …
///     CHECK(script->count(fake_call::kind::begin) == 1);
///
/// Several connections may share one. Thread-safe.
class fake_script {
public:
    /// Answers the next run of this text for which nothing is scripted yet.
    void once(std::string_view sql, fake_reply = {});
    /// Answers every run of this text that has no reply of its own.
    void always(std::string_view sql, fake_reply = {});
    /// Makes a call throw: the first one of its kind from now on, or the first after `skip` that succeed.
    template <class Error>
    void fail(fake_call::kind what, Error e, std::size_t skip = 0) {
        fail_with(what, std::make_exception_ptr(std::move(e)), skip);
    }

    /// Makes the next call of this kind wait until `go_on()`, as one to a server that has gone silent.
    void hang(fake_call::kind what);
    void go_on();

    std::vector<fake_call> calls() const;
    std::size_t count(fake_call::kind) const;
    /// Replies given by `once` that nothing has asked for.
    std::size_t unused() const;

    /// For the connections: notes the call, and throws what is scripted for it.
    void called(fake_call);
    /// For the connections. Throws `misuse` naming a text that is not in the script.
    fake_reply reply_to(std::string_view sql);

private:
    struct planned_failure {
        fake_call::kind what;
        std::exception_ptr failure;
        std::size_t skip;
    };

    void fail_with(fake_call::kind, std::exception_ptr, std::size_t skip);

    mutable std::mutex mutex_;
    std::map<std::string, std::deque<fake_reply>, std::less<>> once_;
    std::map<std::string, fake_reply, std::less<>> always_;
    std::vector<planned_failure> failures_;
    std::vector<fake_call::kind> hangs_;
    std::uint32_t gone_on_{};
    std::condition_variable goes_on_;
    std::vector<fake_call> calls_;
};

/// A connection that answers by its script, for tests of all that stands above a driver. It keeps the rules of the
/// contract that need no database: transactions, savepoints, the number of parameters, read-only, cancel.
std::unique_ptr<connection> connect_fake(std::shared_ptr<fake_script>, covet::dialect = covet::sqlite);

}  // namespace covet::driver
