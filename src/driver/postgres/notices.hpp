#pragma once

#include <covet/driver/notice_sink.hpp>

#include <string_view>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// Takes what libpq would write on standard error, and hands the server's notices on.
class notices {
public:
    explicit notices(pqxx::connection& c) : hook_{c, [this](std::string_view text) { take(text); }} {}
    notices(const notices&) = delete;
    notices& operator=(const notices&) = delete;

    void tell(notice_sink* to) noexcept { to_ = to; }
    notice_sink* told() const noexcept { return to_; }

private:
    void take(std::string_view said) noexcept;

    notice_sink* to_{};
    notice_hook hook_;
};

}  // namespace covet::driver::postgres_driver
