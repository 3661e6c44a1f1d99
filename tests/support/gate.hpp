#pragma once

#include <algorithm>
#include <array>
#include <atomic>
#include <cerrno>
#include <chrono>
#include <cstddef>
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
        server_ = address_of(authority.substr(0, colon), authority.substr(colon + 1));
        address own = address_of("127.0.0.1", "0");
        listening_ = new_socket(own);
        if (listening_ < 0 || ::bind(listening_, own.data(), own.size) != 0 || ::listen(listening_, 16) != 0)
            throw std::system_error{errno, std::generic_category(), "gate"};
        ::getsockname(listening_, own.data(), &own.size);
        std::array<char, NI_MAXSERV> port{};
        ::getnameinfo(own.data(), own.size, nullptr, 0, port.data(), port.size(), NI_NUMERICSERV);
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
    /// Each answer arrives so much later.
    void delay(std::chrono::milliseconds time) { delay_ = time; }
    /// Answers arrive in pieces of so many bytes, one a millisecond; 0: as they come.
    void split(std::size_t bytes) { piece_ = bytes; }
    /// Closes each connection once so many bytes of answers have passed through it in all; 0: never.
    void cut_after(std::size_t bytes) { most_answered_ = bytes; }
    /// From now on nothing passes through new connections.
    void close_to_new() { admits_ = false; }
    /// Lets this text pass to the server, and closes the connection in the place of passing on the answer.
    void cut_at(const std::string& text) {
        const std::lock_guard lock{mutex_};
        last_words_ = text;
    }

private:
    static constexpr std::size_t most_waiting = 1 << 20;  // bytes that a side has to take before more are read

    struct address {
        sockaddr_storage storage{};
        socklen_t size{};
        sockaddr* data() noexcept { return reinterpret_cast<sockaddr*>(&storage); }
    };

    /// What goes one way. Sockets do not block, so that neither way can hold up the other.
    struct flow {
        int from;
        int to;
        std::string waiting{};
        std::chrono::steady_clock::time_point ready_at{};  // to be passed on
        std::size_t passed{};  // bytes
        bool ended{};   // no more comes in
        bool broken{};  // nothing gets out

        bool takes() const noexcept { return !ended && waiting.size() < most_waiting; }
        bool is_over() const noexcept { return broken || (ended && waiting.empty()); }
        bool is_ready() const noexcept { return !waiting.empty() && std::chrono::steady_clock::now() >= ready_at; }
        std::string_view receive() {
            std::array<char, 65536> bytes{};
            const ssize_t size = ::recv(from, bytes.data(), bytes.size(), 0);
            if (size <= 0) {
                ended = size == 0 || !would_block();
                return {};
            }
            waiting.append(bytes.data(), static_cast<std::size_t>(size));
            return std::string_view{waiting}.substr(waiting.size() - static_cast<std::size_t>(size));
        }
        void send(std::size_t most) {
            const ssize_t size = ::send(to, waiting.data(), std::min(most, waiting.size()), MSG_NOSIGNAL);
            if (size < 0) {
                broken = !would_block();
                return;
            }
            waiting.erase(0, static_cast<std::size_t>(size));
            passed += static_cast<std::size_t>(size);
        }
        static bool would_block() noexcept { return errno == EAGAIN || errno == EWOULDBLOCK || errno == EINTR; }
    };
    struct link {
        flow asks;
        flow answers;
        std::string heard{};  // lately, of what is asked
        bool said_last_words{};
    };

    static address address_of(const std::string& host, const std::string& port) {
        addrinfo wanted{};
        wanted.ai_socktype = SOCK_STREAM;
        wanted.ai_family = AF_UNSPEC;
        addrinfo* found{};
        if (::getaddrinfo(host.c_str(), port.c_str(), &wanted, &found) != 0) throw std::runtime_error{"gate: no host " + host};
        address out{.size = found->ai_addrlen};
        std::copy_n(reinterpret_cast<const char*>(found->ai_addr), found->ai_addrlen, reinterpret_cast<char*>(&out.storage));
        ::freeaddrinfo(found);
        return out;
    }
    static int new_socket(const address& to) {
        return ::socket(to.storage.ss_family, SOCK_STREAM | SOCK_CLOEXEC | SOCK_NONBLOCK, 0);
    }

    void forward() {
        while (!done_) {
            if (cut_.exchange(false)) close_all();
            count_ = links_.size();
            rests_ = blocked_.load();
            if (rests_)
                std::this_thread::sleep_for(std::chrono::milliseconds{1});
            else
                pass_on();
        }
    }

    void pass_on() {
        std::vector<pollfd> watched{{admits_ ? listening_ : -1, POLLIN, 0}};
        for (const link& l : links_) {
            watched.push_back(watch(l.asks, l.answers));
            watched.push_back(watch(l.answers, l.asks));
        }
        if (::poll(watched.data(), watched.size(), 1) <= 0) return;
        const pollfd* now = &watched[1];
        for (auto l = links_.begin(); l != links_.end(); now += 2) l = pass(*l, now[0].revents, now[1].revents) ? std::next(l) : close(l);
        if (watched[0].revents != 0) admit();
    }
    /// The socket that one way comes from and the other goes to.
    static pollfd watch(const flow& in, const flow& out) {
        const int events = (in.takes() ? POLLIN : 0) | (out.is_ready() ? POLLOUT : 0);
        return {events == 0 ? -1 : in.from, static_cast<short>(events), 0};
    }
    /// False when the connection has ended, or shall.
    bool pass(link& l, int of_program, int of_server) {
        constexpr int readable = POLLIN | POLLHUP | POLLERR;
        if ((of_program & readable) != 0 && l.asks.takes()) listen_to(l, l.asks.receive());
        if ((of_server & readable) != 0 && l.answers.takes()) {
            const bool is_last = l.said_last_words && l.asks.waiting.empty();
            const bool is_first = l.answers.waiting.empty();
            if (!l.answers.receive().empty() && is_last) return false;
            if (is_first) l.answers.ready_at = std::chrono::steady_clock::now() + delay_.load();
        }
        if (l.asks.is_ready() && (of_server & POLLOUT) != 0) l.asks.send(l.asks.waiting.size());
        if (l.answers.is_ready() && (of_program & POLLOUT) != 0 && !answer(l.answers)) return false;
        return !l.asks.is_over() && !l.answers.is_over();
    }
    /// False when enough has passed.
    bool answer(flow& answers) const {
        const std::size_t most = most_answered_, piece = piece_;
        std::size_t now = piece == 0 ? answers.waiting.size() : piece;
        if (most != 0) now = std::min(now, most - std::min(most, answers.passed));
        if (most != 0 && now == 0) return false;
        answers.send(now);
        if (piece != 0) answers.ready_at = std::chrono::steady_clock::now() + std::chrono::milliseconds{1};
        return true;
    }
    void listen_to(link& l, std::string_view bytes) {
        const std::lock_guard lock{mutex_};
        if (last_words_.empty()) return l.heard.clear();
        l.heard += bytes;
        l.said_last_words = l.said_last_words || l.heard.find(last_words_) != std::string::npos;
        if (l.heard.size() >= last_words_.size()) l.heard.erase(0, l.heard.size() - last_words_.size() + 1);
    }

    /// A server that cannot be reached is one that closes the connection.
    void admit() {
        const int program = ::accept4(listening_, nullptr, nullptr, SOCK_CLOEXEC | SOCK_NONBLOCK);
        if (program < 0) return;
        const int server = new_socket(server_);
        if (server >= 0 && (::connect(server, server_.data(), server_.size) == 0 || errno == EINPROGRESS)) {
            links_.push_back({.asks = {program, server}, .answers = {server, program}});
            return;
        }
        ::close(program);
        if (server >= 0) ::close(server);
    }

    std::list<link>::iterator close(std::list<link>::iterator l) {
        ::close(l->asks.from);
        ::close(l->asks.to);
        return links_.erase(l);
    }
    void close_all() {
        while (!links_.empty()) close(links_.begin());
    }

    address server_;
    std::string url_;
    int listening_{};
    std::list<link> links_;
    std::atomic<std::size_t> count_{};
    std::atomic<bool> done_{}, cut_{}, blocked_{}, rests_{}, admits_{true};
    std::atomic<std::chrono::milliseconds> delay_{};
    std::atomic<std::size_t> piece_{}, most_answered_{};
    std::mutex mutex_;
    std::string last_words_;
    std::thread thread_;
};

}  // namespace support
