#pragma once

#include <atomic>
#include <memory>
#include <string>
#include <string_view>

#include <unistd.h>

#include "support/connect.hpp"
#include "support/servers.hpp"

namespace support {

/// A database of its own on the MySQL server of the tests, dropped with this object.
class mysql_database {
public:
    mysql_database() : name_{make_name()}, server_{connect(mysql_url())} {
        server_->run_script("CREATE DATABASE `" + name_ + "` CHARACTER SET utf8mb4 COLLATE utf8mb4_bin");
    }
    mysql_database(const mysql_database&) = delete;
    mysql_database& operator=(const mysql_database&) = delete;
    ~mysql_database() {
        try {
            server_->run_script("DROP DATABASE `" + name_ + '`');
        } catch (...) {
            // The test has told already why the server is gone.
        }
    }

    /// `options` are of the form name=value, joined by &.
    std::string url(std::string_view options = {}) const { return with(mysql_url(), name_, options); }

private:
    static std::string make_name() {
        static std::atomic<int> made{0};
        return "covet_" + std::to_string(::getpid()) + '_' + std::to_string(++made);
    }

    /// The server's URL has an empty path, and perhaps options.
    static std::string with(const std::string& server, std::string_view database, std::string_view options) {
        const std::size_t question = server.find('?');
        std::string out = server.substr(0, question);
        if (!out.ends_with('/')) out += '/';
        out += database;
        if (question != std::string::npos) out += server.substr(question);
        if (!options.empty()) out.append(1, question == std::string::npos ? '?' : '&').append(options);
        return out;
    }

    std::string name_;
    std::unique_ptr<covet::driver::connection> server_;
};

}  // namespace support
