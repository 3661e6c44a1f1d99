#pragma once

#include "support/shop.hpp"

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

/// \file
/// The tables that docs/queries.md speaks of.
namespace bookshop {

using namespace covet;
using namespace std::chrono_literals;

// region models
struct Author {
    std::int64_t id{};
    std::string name{};
    std::optional<std::string> country{};
    has_many<struct Book> books{};

    static consteval auto table() { return covet::table("authors").unique<&Author::name>(); }
};

struct Book {
    std::int64_t id{};
    std::string title{};
    std::int32_t pages{};
    double price{};
    std::optional<std::int32_t> stars{};
    belongs_to<Author> author{};
    std::optional<belongs_to<Book>> sequel_of{};
    has_many<struct Sale> sales{};

    static consteval auto table() { return covet::table("books").unique<&Book::title>(); }
};

struct Sale {
    std::int64_t id{};
    belongs_to<Book> book{};
    std::int32_t copies{};
    std::chrono::sys_time<std::chrono::microseconds> sold_at{};

    static consteval auto table() { return covet::table("sales"); }
};
// endregion

inline constexpr auto title = col<&Book::title>;
inline constexpr auto pages = col<&Book::pages>;
inline constexpr auto price = col<&Book::price>;
inline constexpr auto stars = col<&Book::stars>;
inline constexpr auto author = col<&Book::author>;
inline constexpr auto name = col<&Author::name>;
inline constexpr auto country = col<&Author::country>;
inline constexpr auto copies = col<&Sale::copies>;
inline constexpr auto sold_at = col<&Sale::sold_at>;

/// Creates the tables and fills them.
inline void open_shop(database& db) {
    using std::chrono::sys_days, std::chrono::January, std::chrono::May;
    db.create_tables<Author, Book, Sale>();
    db.insert(std::vector<Author>{{.name = "Jane", .country = "England"}, {.name = "Umberto", .country = "Italy"}, {.name = "Anon"}});
    db.insert(std::vector<Book>{{.title = "Emma", .pages = 474, .price = 6.5, .stars = 4, .author = 1},
                               {.title = "Persuasion", .pages = 249, .price = 5.0, .author = 1, .sequel_of = 1},
                               {.title = "The Name", .pages = 512, .price = 12.0, .stars = 5, .author = 2}});
    db.insert(std::vector<Sale>{{.book = 1, .copies = 2, .sold_at = sys_days{January / 31 / 2024} + 10h},
                               {.book = 3, .copies = 1, .sold_at = sys_days{May / 1 / 2024} + 90min},
                               {.book = 1, .copies = 5, .sold_at = sys_days{May / 2 / 2025}}});
}

struct bookshop_database : database {
    bookshop_database() : database{"sqlite::memory:"} { open_shop(*this); }
};

}  // namespace bookshop
