#pragma once

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace support {

/// An observation that outlives its call.
struct told {
    std::string name{};
    std::string sql{};
    covet::access access{};
    std::int64_t rows{};
    bool failed{};
    std::chrono::nanoseconds duration{};

    explicit told(const covet::observation& o)
        : name{o.name}, sql{o.sql}, access{o.access}, rows{o.rows}, failed{o.failed}, duration{o.duration} {}
};

/// Keeps all that it is told, while it lives.
class witness {
public:
    explicit witness(covet::database& db)
        : observer_{db.observe([this](const covet::observation& o) { all.emplace_back(o); })} {}
    witness(const witness&) = delete;
    witness& operator=(const witness&) = delete;

    std::vector<std::string> names() const {
        std::vector<std::string> out;
        for (const told& t : all) out.push_back(t.name);
        return out;
    }

    std::vector<told> all{};

private:
    covet::observer observer_;
};

}  // namespace support
