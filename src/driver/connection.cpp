#include <covet/driver/connection.hpp>

#include <covet/core/error.hpp>

namespace covet::driver {
namespace {

[[noreturn]] void refuse() {
    throw not_supported{"covet: this database has no LISTEN and NOTIFY; only PostgreSQL has them", {.sqlstate = "0A000"}};
}

}  // namespace

void connection::execute_batch(std::span<request> batch) {
    for (request& r : batch) {
        r.result = execute(*r.what, r.parameters, *r.sink);
        r.done = true;
    }
}

void connection::listen(std::string_view) { refuse(); }

std::optional<notification> connection::wait_for_notification(std::chrono::milliseconds) { refuse(); }

}  // namespace covet::driver
