#pragma once

#include <covet/core/notice.hpp>
#include <covet/core/observation.hpp>
#include <covet/driver/statement_observer.hpp>

#include <memory>
#include <utility>

namespace covet::driver {

class observers;

}  // namespace covet::driver

namespace covet {

/// An observation of a database; its end of scope is the observation's end. Made by `database::observe`.
class [[nodiscard]] observer {
public:
    observer(observer&&) noexcept = default;
    observer& operator=(observer&&) noexcept;
    /// Returns when the callback is called no more; not to be reached from within it.
    ~observer();

private:
    friend class database;
    friend class query_budget;

    observer(std::shared_ptr<driver::observers>, std::unique_ptr<driver::statement_observer>);

    void end() noexcept;

    std::shared_ptr<driver::observers> all_;  // which may outlive the database
    std::unique_ptr<driver::statement_observer> told_;
};

namespace exec::detail {

template <class Callback>
class calling_observer final : public driver::statement_observer {
public:
    explicit calling_observer(Callback callback) : callback_{std::move(callback)} {}
    void ended(const observation& told) override { callback_(told); }

private:
    Callback callback_;
};

template <class Callback>
class calling_notice_observer final : public driver::statement_observer {
public:
    explicit calling_notice_observer(Callback callback) : callback_{std::move(callback)} {}
    bool wants_notices() const noexcept override { return true; }
    void noticed(const notice& told) override { callback_(told); }

private:
    Callback callback_;
};

}  // namespace exec::detail

}  // namespace covet
