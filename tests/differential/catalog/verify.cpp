#include "differential/databases.hpp"
#include "support/market.hpp"
#include "support/relations.hpp"
#include "support/shop.hpp"
#include "support/wide.hpp"

#include <covet/json.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

using namespace covet;

namespace {

/// A column of each type.
struct Plain {
    std::int64_t id{};
    bool boolean{};
    std::int8_t i8{};
    std::int16_t i16{};
    std::int32_t i32{};
    std::int64_t i64{};
    std::uint8_t u8{};
    std::uint16_t u16{};
    std::uint32_t u32{};
    std::uint64_t u64{};
    float f32{};
    double f64{};
    std::string text{};
    covet::bytes bytes{};
    covet::uuid uuid{};
    nlohmann::json json{};
    std::chrono::year_month_day date{};
    std::chrono::sys_days day{};
    std::chrono::sys_time<std::chrono::microseconds> moment{};
    std::chrono::seconds duration{};
    decimal<18, 4> amount{};
    decimal<5, 0> count{};
    shop::state number{};
    shop::color name{};
    std::vector<std::int32_t> numbers{};
    std::vector<std::string> texts{};
    std::vector<decimal<9, 2>> amounts{};
};

struct Nullable {
    std::int64_t id{};
    std::optional<bool> boolean{};
    std::optional<std::int8_t> i8{};
    std::optional<std::int16_t> i16{};
    std::optional<std::int32_t> i32{};
    std::optional<std::int64_t> i64{};
    std::optional<std::uint8_t> u8{};
    std::optional<std::uint16_t> u16{};
    std::optional<std::uint32_t> u32{};
    std::optional<std::uint64_t> u64{};
    std::optional<float> f32{};
    std::optional<double> f64{};
    std::optional<std::string> text{};
    std::optional<covet::bytes> bytes{};
    std::optional<covet::uuid> uuid{};
    std::optional<nlohmann::json> json{};
    std::optional<std::chrono::year_month_day> date{};
    std::optional<std::chrono::sys_time<std::chrono::microseconds>> moment{};
    std::optional<std::chrono::milliseconds> duration{};
    std::optional<decimal<9, 2>> amount{};
    std::optional<shop::state> number{};
    std::optional<shop::color> name{};
    std::optional<std::vector<double>> reals{};
};

struct Defaulted {
    std::int64_t id{};
    bool yes{};
    std::int32_t number{};
    std::int64_t negative{};
    double real{};
    double large{};
    std::string text{};
    std::string quoted{};
    std::optional<std::string> maybe{};
    decimal<9, 2> amount{};
    std::chrono::sys_days day{};
    std::chrono::sys_time<std::chrono::microseconds> moment{};
    shop::color name{};
    std::string keyed{};

    static consteval auto table() {
        using namespace std::chrono;
        return covet::table()
            .default_value<&Defaulted::yes>(true)
            .default_value<&Defaulted::number>(42)
            .default_value<&Defaulted::negative>(-7)
            .default_value<&Defaulted::real>(9.5)
            .default_value<&Defaulted::large>(1e300)
            .default_value<&Defaulted::text>("none")
            .default_value<&Defaulted::quoted>("it's (a, \"b\") \\ `c`")
            .default_value<&Defaulted::maybe>("")
            .default_value<&Defaulted::amount>(decimal<9, 2>::from_unscaled(1250))
            .default_value<&Defaulted::day>(sys_days{2024y / February / 29})
            .default_value<&Defaulted::moment>(sys_time<microseconds>{microseconds{1'700'000'000'123'456}})
            .default_value<&Defaulted::name>(shop::color::green)
            .default_value<&Defaulted::keyed>("k")
            .unique<&Defaulted::keyed>();
    }
};

struct Checked {
    std::int64_t id{};
    std::int32_t low{};
    std::int32_t high{};
    std::string text{};
    std::optional<std::string> maybe{};
    double price{};
    std::chrono::sys_days day{};
    shop::color name{};

    static consteval auto table() {
        using namespace std::chrono;
        constexpr auto low = col<&Checked::low>;
        constexpr auto high = col<&Checked::high>;
        constexpr auto text = col<&Checked::text>;
        return covet::table("checked tables")
            .check("ordered", low <= high and not(low == 13))
            .check("listed", low.in(1, 2, 3) or text.in("a)", "b'", "c\\"))
            .check("between", high.between(0, 100))
            .check("pattern", text.like("A%_\\_(") and col<&Checked::maybe>.is_not_null())
            .check("calculated", (low + high) * 2 - high % 3 < 1000 and col<&Checked::price> > -0.5)
            .check("later", col<&Checked::day> > sys_days{2000y / January / 1})
            .check("coloured", col<&Checked::name> != shop::color::blue)
            .index<&Checked::text, descending<&Checked::low>>()
            .index<&Checked::high>("a strange \"name\"")
            .unique<&Checked::low, &Checked::text>()
            .unique<&Checked::maybe>("maybe_once")
            .column_type<&Checked::price>("DECIMAL(10, 3)");
    }
};

struct Partial {
    std::int64_t id{};
    std::string name{};
    std::int32_t state{};

    static consteval auto table() {
        return covet::table()
            .partial_index<&Partial::name>(col<&Partial::state> == 1 and col<&Partial::name> != "x", "partial_open")
            .partial_index<descending<&Partial::state>>(col<&Partial::name>.is_not_null());
    }
};

struct Left;
struct Right {
    std::int64_t id{};
    std::optional<belongs_to<Left>> left{};
    static consteval auto table() {
        return covet::table().on_delete<&Right::left>(action::set_null).on_update<&Right::left>(action::cascade);
    }
};
struct Left {
    std::int64_t id{};
    belongs_to<Right> right{};
    std::optional<belongs_to<Left>> self{};
    static consteval auto table() {
        return covet::table("lefts").on_delete<&Left::right>(action::cascade).on_delete<&Left::self>(action::restrict);
    }
};

std::string messages(const std::vector<schema::difference>& differences) {
    std::string text;
    for (const schema::difference& d : differences) text += d.message + " [" + d.expected + " | " + d.found + "]\n";
    return text;
}

/// The tables of models are as models say once they are created, in a transaction and again outside.
template <class... Models>
void agrees(database& db) {
    CHECK(db.verify<Models...>().size() >= sizeof...(Models));
    db.create_tables<Models...>();
    CHECK(messages(db.verify<Models...>()) == "");
    db.transaction([](transaction& tx) { CHECK(messages(tx.verify<Models...>()) == ""); });
    CHECK(messages(db.verify<Models...>()) == "");
}

}  // namespace

TEST_CASE("what create_tables() makes is what the models say: columns") {
    differential::databases all;
    all.each([](database& db) {
        agrees<Plain, Nullable, Defaulted>(db);
        agrees<support::wide>(db);
    });
}

TEST_CASE("what create_tables() makes is what the models say: keys, indexes, checks") {
    differential::databases all;
    all.each([](database& db) {
        agrees<shop::customer, shop::order, shop::country, shop::order_line, shop::membership, shop::ticket, shop::log_line, shop::article>(db);
        agrees<Checked>(db);
        if (db.dialect() != mysql) agrees<Partial>(db);
    });
}

TEST_CASE("what create_tables() makes is what the models say: relations, cycles, join tables") {
    differential::databases all;
    all.each([](database& db) {
        agrees<Left, Right>(db);
        agrees<relations::House, relations::Person, relations::Room, relations::Deed, relations::Author, relations::Book, relations::Reader,
               relations::Employee, relations::Country, relations::City, relations::Line, relations::Parcel, relations::Student,
               relations::Course, relations::Grade>(db);
        CHECK(db.catalog().table("author_book") != nullptr);
    });
    differential::databases other;
    other.each([](database& db) {
        agrees<market::Order, market::Item, market::Account, market::Customer, market::Product, market::Tag, market::Employee,
               market::Line, market::Parcel>(db);
    });
}
