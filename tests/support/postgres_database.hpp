#pragma once

#include <algorithm>
#include <atomic>
#include <string>
#include <string_view>

#include <unistd.h>

#include "support/connect.hpp"
#include "support/servers.hpp"

namespace support {

/// An empty database on the PostgreSQL server of the tests, dropped at the end.
class postgres_database {
public:
    postgres_database() : name_{"covet_" + std::to_string(::getpid()) + "_" + std::to_string(++made())} {
        // Made from another template, a database waits until nobody is connected to that one.
        connect(postgres_url())->run_script("CREATE DATABASE " + name_ + " TEMPLATE template0 ENCODING 'UTF8' LC_COLLATE 'C' LC_CTYPE 'C'");
    }
    postgres_database(const postgres_database&) = delete;
    postgres_database& operator=(const postgres_database&) = delete;
    ~postgres_database() {
        try {
            connect(postgres_url())->run_script("DROP DATABASE IF EXISTS " + name_ + " WITH (FORCE)");
        } catch (...) {
            // The test has told already why the server is gone.
        }
    }

    /// With options as of a URL: `tls=require&…`.
    std::string url(std::string_view options = "") const {
        std::string out = postgres_url();
        const std::size_t question = out.find('?');
        const std::string own = question == std::string::npos ? "" : out.substr(question);
        out.resize(std::min(question, out.size()));
        out.resize(out.rfind('/'));
        out += "/" + name_ + own;
        if (!options.empty()) out.append(own.empty() ? "?" : "&").append(options);
        return out;
    }
    const std::string& name() const noexcept { return name_; }

private:
    static std::atomic<int>& made() {
        static std::atomic<int> count{0};
        return count;
    }

    std::string name_;
};

}  // namespace support
