#include "text.hpp"

#include "domains.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>

namespace tpch {
namespace {

using domains::word;

constexpr word nouns[] = {"requests", "crates",  "ledgers", "lanterns", "harbours", "couriers", "bridges",
                          "orchards", "engines", "pallets", "letters",  "wagons",   "barrels",  "invoices"};
constexpr word adjectives[] = {"special", "patient", "narrow", "amber", "crisp", "hollow", "steady",
                               "vivid",   "brittle", "mellow", "idle",  "sturdy", "even",  "northern"};
constexpr word verbs[] = {"follow", "carry", "sort", "meet", "guard", "mend", "weigh", "count", "leave", "cross"};
constexpr word adverbs[] = {"slowly", "seldom", "gladly", "at once", "twice", "evenly", "by night", "with care"};
constexpr word prepositions[] = {"beside", "below", "across", "after", "without", "along"};

void add(std::string& out, word next) {
    if (!out.empty()) out += ' ';
    out += next;
}

void add_nouns(draw& random, std::string& out) {
    if (random.between(0, 1) == 0) add(out, random.one_of(adjectives));
    add(out, random.one_of(nouns));
}

void add_sentence(draw& random, std::string& out) {
    add_nouns(random, out);
    add(out, random.one_of(verbs));
    switch (random.between(0, 2)) {
        case 0: add_nouns(random, out); break;
        case 1: add(out, random.one_of(adverbs)); break;
        default:
            add(out, random.one_of(prepositions));
            add_nouns(random, out);
    }
    out += random.between(0, 3) == 0 ? ';' : '.';
}

std::string digits(std::int64_t number, std::size_t width) {
    std::string out = std::to_string(number);
    if (out.size() < width) out.insert(0, width - out.size(), '0');
    return out;
}

}  // namespace

std::string comment(draw& random, std::int64_t shortest, std::int64_t longest) {
    const auto size = static_cast<std::size_t>(random.between(shortest, longest));
    std::string out;
    while (out.size() < size) add_sentence(random, out);
    out.resize(size);
    return out;
}

std::string address(draw& random) {
    constexpr char characters[] = "0123456789abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ, ";
    std::string out(static_cast<std::size_t>(random.between(10, 40)), '\0');
    for (char& c : out) c = characters[random.between(0, sizeof characters - 2)];
    return out;
}

std::string phone(draw& random, std::int64_t nation) {
    std::string out = digits(nation + 10, 2);
    out += '-' + digits(random.between(100, 999), 3);
    out += '-' + digits(random.between(100, 999), 3);
    out += '-' + digits(random.between(1000, 9999), 4);
    return out;
}

std::string numbered(const char* what, std::int64_t number) { return what + ('#' + digits(number, 9)); }

std::string part_name(draw& random) {
    std::array<word, 5> chosen{};
    std::string out;
    for (auto next = chosen.begin(); next != chosen.end();) {
        const word colour = random.one_of(domains::colours);
        if (std::find(chosen.begin(), next, colour) != next) continue;
        *next++ = colour;
        add(out, colour);
    }
    return out;
}

}  // namespace tpch
