#include <covet/core/error.hpp>

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <utility>

#include <poll.h>

#include "connection.hpp"
#include "mailbox.hpp"

// Version 7.10 of libpqxx has a function in the place of this class, which the others do not have.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace covet::driver::postgres_driver {

using std::chrono::milliseconds;
using clock = std::chrono::steady_clock;

class mailbox::receiver final : public pqxx::notification_receiver {
public:
    receiver(pqxx::connection& c, const std::string& name, std::deque<notification>& to)
        : pqxx::notification_receiver{c, name}, to_{to} {}

    void operator()(const std::string& payload, int sender) override { to_.push_back({channel(), payload, sender}); }

private:
    std::deque<notification>& to_;
};

mailbox::mailbox(pqxx::connection& c) noexcept : connection_{c} {}

mailbox::~mailbox() = default;

void mailbox::listen(const std::string& channel) {
    const bool is_known = std::any_of(receivers_.begin(), receivers_.end(), [&](const auto& r) { return r->channel() == channel; });
    if (!is_known) receivers_.push_back(std::make_unique<receiver>(connection_, channel, received_));
}

std::optional<notification> mailbox::take() {
    if (received_.empty()) return std::nullopt;
    notification first = std::move(received_.front());
    received_.pop_front();
    return first;
}

namespace {

/// Waits until the server says something or the alarm rings.
void wait_for_input(int server, const alarm& bell, clock::time_point until) {
    const auto left = std::chrono::ceil<milliseconds>(until - clock::now()).count();
    std::array<pollfd, 2> watched{{{server, POLLIN, 0}, {bell.descriptor(), POLLIN, 0}}};
    ::poll(watched.data(), watched.size(), static_cast<int>(std::clamp<std::int64_t>(left, 0, 60'000)));
}

}  // namespace

void postgres_connection::listen(std::string_view channel) {
    refuse_transaction("listen()");
    running_->bell();
    if (mailbox_ == nullptr) mailbox_ = std::make_unique<mailbox>(*library_);
    touched_ = true;
    calling({.sql = "LISTEN"}, [&] {
        mailbox_->listen(std::string{channel});
        return true;
    });
}

std::optional<notification> postgres_connection::wait_for_notification(milliseconds timeout) {
    refuse_transaction("wait_for_notification()");
    if (mailbox_ == nullptr) throw misuse{"covet: a wait for notifications needs a channel to listen to"};
    alarm& bell = running_->bell();
    const clock::time_point until = clock::now() + std::min<milliseconds>(timeout, std::chrono::years{1});
    for (;;) {
        collect_notifications();
        if (std::optional<notification> first = mailbox_->take()) return first;
        // One that came while the server was asked has rung no bell.
        if (bell.turn_off() || running_->canceled() || clock::now() >= until) return std::nullopt;
        wait_for_input(library_->sock(), bell, until);
    }
}

/// libpqxx delivers none while there is an object of a transaction, even of one that is none.
void postgres_connection::collect_notifications() {
    on_.reset();
    calling({.sql = "LISTEN"}, [this] {
        if (!library_->is_open()) throw pqxx::broken_connection{"The connection is closed."};
        return library_->get_notifs();
    });
}

/// libpqxx tells the server when the last of them goes.
void postgres_connection::stop_listening() {
    if (mailbox_ == nullptr) return;
    calling({.sql = "UNLISTEN"}, [this] {
        mailbox_.reset();
        return true;
    });
}

void postgres_connection::refuse_transaction(std::string_view call) const {
    if (is_open_on_server())
        throw misuse{"covet: " + std::string{call} + " in a transaction or beside an open cursor; notifications come outside of them"};
}

}  // namespace covet::driver::postgres_driver
