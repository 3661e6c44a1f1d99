#pragma once

#include <covet/driver/notice_sink.hpp>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// Takes what libpq would write on standard error, and hands the server's notices on.
class notices final : public pqxx::errorhandler {
public:
    explicit notices(pqxx::connection& c) : pqxx::errorhandler{c} {}

    void tell(notice_sink* to) noexcept { to_ = to; }
    bool operator()(const char text[]) noexcept override;

private:
    notice_sink* to_{};
};

}  // namespace covet::driver::postgres_driver
