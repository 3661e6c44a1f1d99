#pragma once

#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstddef>
#include <cstdint>
#include <iterator>
#include <list>
#include <mutex>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>
#include <thread>
#include <vector>

#include <netdb.h>
#include <poll.h>
#include <sys/socket.h>
#include <unistd.h>

namespace support {

/// A proxy between a program and a server, which a test lets fail. It reads what is sent for `cut_at`, so connections
/// through it must not be encrypted.
///
///     gate way{db.url("tls=disable")};
///     const auto c = connect(way.url());
///     way.cut_at("COMMIT");
class gate {
public:
    /// Leads to the server of a URL, which has a host and a port.
    explicit gate(const std::string& url) {
        const std::size_t at = url.rfind('@') + 1;
        const std::size_t slash = url.find('/', at);
        const std::string authority = url.substr(at, slash - at);
        const std::size_t colon = authority.rfind(':');
        host_ = authority.substr(0, colon);
        port_ = authority.substr(colon + 1);
        listening_ = socket_at("127.0.0.1", "0", true);
        sockaddr_storage own{};
        socklen_t size = sizeof own;
        ::getsockname(listening_, reinterpret_cast<sockaddr*>(&own), &size);
        std::array<char, NI_MAXSERV> port{};
        ::getnameinfo(reinterpret_cast<const sockaddr*>(&own), size, nullptr, 0, port.data(), port.size(), NI_NUMERICSERV);
        url_ = url.substr(0, at) + "127.0.0.1:" + port.data() + url.substr(slash);
        thread_ = std::thread{[this] { forward(); }};
    }
    gate(const gate&) = delete;
    gate& operator=(const gate&) = delete;
    ~gate() {
        done_ = true;
        thread_.join();
        close_all();
        ::close(listening_);
    }

    const std::string& url() const noexcept { return url_; }
    /// How many connections there are.
    std::size_t links() const noexcept { return count_; }

    /// Closes all connections now.
    void cut() { cut_ = true; }
    /// Nothing passes any more, in silence, until it is called again with false.
    void block(bool is_blocked = true) {
        blocked_ = is_blocked;
        while (rests_ != is_blocked) std::this_thread::yield();
    }
    /// Lets this text pass to the server, and closes the connection in the place of passing on the answer.
    void cut_at(const std::string& text) {
        const std::lock_guard lock{mutex_};
        last_words_ = text;
    }

private:
    struct link {
        int program;
        int server;
        bool said_last_words{};
    };

    static int socket_at(const std::string& host, const std::string& port, bool listens) {
        addrinfo wanted{};
        wanted.ai_socktype = SOCK_STREAM;
        wanted.ai_family = AF_UNSPEC;
        addrinfo* found{};
        if (::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0) throw std::runtime_error{"gate: no host " + host};
        const int out = ::socket(found->ai_family, SOCK_STREAM | SOCK_CLOEXEC, 0);
        const int result = listens ? ::bind(out, found->ai_addr, found->ai_addrlen) : ::connect(out, found->ai_addr, found->ai_addrlen);
        ::freeaddrinfo(found);
        if (result != 0 || (listens && ::listen(out, 16) != 0)) throw std::system_error{errno, std::generic_category(), "gate"};
        return out;
    }

    void forward() {
        while (!done_) {
            if (cut_.exchange(false)) close_all();
            rests_ = blocked_.load();
            if (rests_) {
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
                continue;
            }
            count_ = links_.size();
            std::vector<pollfd> watched{{listening_, POLLIN, 0}};
            for (const link& l : links_) watched.insert(watched.end(), {{l.program, POLLIN, 0}, {l.server, POLLIN, 0}});
            if (::poll(watched.data(), watched.size(), 1) <= 0) continue;
            std::size_t at = 1;
            for (auto l = links_.begin(); l != links_.end();) {
                const bool asks = watched[at++].revents != 0;
                const bool answers = watched[at++].revents != 0;
                const bool open = (!asks || pass(*l, true)) && (!answers || pass(*l, false));
                l = open ? std::next(l) : close_link(l);
            }
            if (watched[0].revents != 0) links_.push_back({::accept(listening_, nullptr, nullptr), socket_at(host_, port_, false)});
        }
    }

    /// False when the connection has ended, or shall.
    bool pass(link& l, bool to_server) {
        std::array<char, 65536> bytes{};
        const ssize_t size = ::recv(to_server ? l.program : l.server, bytes.data(), bytes.size(), 0);
        if (size <= 0 || (!to_server && l.said_last_words)) return false;
        std::string_view rest{bytes.data(), static_cast<std::size_t>(size)};
        if (to_server) {
            const std::lock_guard lock{mutex_};
            l.said_last_words = !last_words_.empty() && rest.find(last_words_) != std::string_view::npos;
        }
        while (!rest.empty()) {
            const ssize_t sent = ::send(to_server ? l.server : l.program, rest.data(), rest.size(), MSG_NOSIGNAL);
            if (sent <= 0) return false;
            rest.remove_prefix(static_cast<std::size_t>(sent));
        }
        return true;
    }

    std::list<link>::iterator close_link(std::list<link>::iterator l) {
        ::close(l->program);
        ::close(l->server);
        return links_.erase(l);
    }
    void close_all() {
        while (!links_.empty()) close_link(links_.begin());
    }

    std::string host_, port_, url_;
    int listening_{};
    std::list<link> links_;
    std::atomic<std::size_t> count_{};
    std::atomic<bool> done_{}, cut_{}, blocked_{}, rests_{};
    std::mutex mutex_;
    std::string last_words_;
    std::thread thread_;
};

}  // namespace support
