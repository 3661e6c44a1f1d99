#include "support/gate.hpp"

#include <doctest/doctest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <cstddef>
#include <functional>
#include <string>
#include <string_view>
#include <thread>
#include <utility>

#include <netinet/in.h>
#include <sys/socket.h>
#include <unistd.h>

namespace {

class socket_of {
public:
    explicit socket_of(int descriptor) : descriptor_{descriptor} { REQUIRE(descriptor_ >= 0); }
    socket_of(const socket_of&) = delete;
    socket_of& operator=(const socket_of&) = delete;
    ~socket_of() { ::close(descriptor_); }

    int descriptor() const noexcept { return descriptor_; }
    void send(std::string_view text) const {
        while (!text.empty()) {
            const ssize_t sent = ::send(descriptor_, text.data(), text.size(), MSG_NOSIGNAL);
            if (sent <= 0) return;
            text.remove_prefix(static_cast<std::size_t>(sent));
        }
    }
    /// As many bytes, or fewer at the end.
    std::string receive(std::size_t size) const {
        std::string out;
        std::array<char, 65536> bytes{};
        while (out.size() < size) {
            const ssize_t got = ::recv(descriptor_, bytes.data(), std::min(bytes.size(), size - out.size()), 0);
            if (got <= 0) break;
            out.append(bytes.data(), static_cast<std::size_t>(got));
        }
        return out;
    }

private:
    int descriptor_;
};

sockaddr_in local(int port) {
    sockaddr_in out{};
    out.sin_family = AF_INET;
    out.sin_port = htons(static_cast<in_port_t>(port));
    out.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
    return out;
}

int port_of(std::string_view url) { return std::stoi(std::string{url.substr(url.rfind(':') + 1)}); }

/// Serves one connection.
class server {
public:
    explicit server(std::function<void(const socket_of&)> serve) {
        sockaddr_in own = local(0);
        socklen_t size = sizeof own;
        REQUIRE(::bind(listening_.descriptor(), reinterpret_cast<const sockaddr*>(&own), size) == 0);
        REQUIRE(::listen(listening_.descriptor(), 1) == 0);
        ::getsockname(listening_.descriptor(), reinterpret_cast<sockaddr*>(&own), &size);
        url_ = "test://somebody@127.0.0.1:" + std::to_string(ntohs(own.sin_port)) + "/";
        thread_ = std::thread{[this, serve = std::move(serve)] {
            const int accepted = ::accept(listening_.descriptor(), nullptr, nullptr);
            if (accepted >= 0) serve(socket_of{accepted});
        }};
    }
    server(const server&) = delete;
    server& operator=(const server&) = delete;
    ~server() {
        ::shutdown(listening_.descriptor(), SHUT_RDWR);
        thread_.join();
    }

    const std::string& url() const noexcept { return url_; }

private:
    socket_of listening_{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)};
    std::string url_;
    std::thread thread_;
};

/// A connection to a URL of these.
struct client : socket_of {
    explicit client(const std::string& url) : socket_of{::socket(AF_INET, SOCK_STREAM | SOCK_CLOEXEC, 0)} {
        const sockaddr_in to = local(port_of(url.substr(0, url.size() - 1)));
        REQUIRE(::connect(descriptor(), reinterpret_cast<const sockaddr*>(&to), sizeof to) == 0);
    }
};

}  // namespace

TEST_CASE("a gate passes answers on while questions wait") {
    const std::string question(16 << 20, 'q'), answer(16 << 20, 'a');
    std::string heard;
    {
        const server s{[&](const socket_of& with) {
            with.send(answer);
            heard = with.receive(question.size());
        }};
        const support::gate way{s.url()};
        const client c{way.url()};
        std::thread asking{[&] { c.send(question); }};
        CHECK((c.receive(answer.size()) == answer));
        asking.join();
        CHECK(c.receive(1).empty());
    }
    CHECK((heard == question));
}

TEST_CASE("a gate hears words that come in pieces") {
    std::string heard;
    {
        const server s{[&](const socket_of& with) {
            with.send(with.receive(3));
            heard = with.receive(3);
            with.send("done");
            with.receive(1);
        }};
        support::gate way{s.url()};
        way.cut_at("COMMIT");
        const client c{way.url()};
        c.send("COM");
        CHECK(c.receive(3) == "COM");
        c.send("MIT");
        CHECK(c.receive(4).empty());
    }
    CHECK(heard == "MIT");
}

TEST_CASE("a gate holds answers up, and passes them on in pieces") {
    using namespace std::chrono_literals;
    const server s{[&](const socket_of& with) {
        with.send(with.receive(4));
        with.send(with.receive(12));
        with.receive(1);
    }};
    support::gate way{s.url()};
    const client c{way.url()};
    const auto begin = std::chrono::steady_clock::now();
    way.delay(50ms);
    c.send("late");
    CHECK(c.receive(4) == "late");
    CHECK(std::chrono::steady_clock::now() - begin >= 50ms);
    way.delay(0ms);
    way.split(3);
    const auto asked = std::chrono::steady_clock::now();
    c.send("by and by...");
    CHECK(c.receive(12) == "by and by...");
    CHECK(std::chrono::steady_clock::now() - asked >= 3ms);  // between four pieces
}

TEST_CASE("a gate closes a connection behind so many bytes of answers") {
    const server s{[&](const socket_of& with) {
        with.send("0123456789");
        with.receive(1);
    }};
    support::gate way{s.url()};
    way.cut_after(4);
    const client c{way.url()};
    CHECK(c.receive(10) == "0123");
}

TEST_CASE("a gate to nowhere closes what it is given") {
    std::string nowhere;
    {
        const server s{[](const socket_of&) {}};
        nowhere = s.url();
        const client c{nowhere};
    }
    const support::gate way{nowhere};
    CHECK(client{way.url()}.receive(1).empty());
    CHECK(client{way.url()}.receive(1).empty());
}
