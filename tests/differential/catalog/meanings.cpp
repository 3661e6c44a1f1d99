#include "differential/databases.hpp"
#include "support/shop.hpp"

#include <covet/json.hpp>
#include <covet/sql/describe.hpp>

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct Everything {
    std::int64_t id{};
    bool yes{};
    std::int8_t i8{};
    std::int16_t i16{};
    std::int32_t i32{};
    std::uint8_t u8{};
    std::uint16_t u16{};
    std::uint32_t u32{};
    std::uint64_t u64{};
    float f32{};
    double f64{};
    std::string words{};
    covet::bytes octets{};
    covet::uuid key{};
    nlohmann::json document{};
    std::chrono::year_month_day day{};
    std::chrono::sys_time<std::chrono::microseconds> moment{};
    std::chrono::seconds duration{};
    decimal<18, 4> amount{};
    shop::state number{};
    std::vector<decimal<9, 2>> amounts{};
};

/// What is left of a meaning in a column: SQLite has four kinds of value, PostgreSQL alone has arrays, but no unsigned
/// integers.
type_description kept(const type_description& type, dialect d) {
    using enum sql_type;
    if (type.type == array && d != postgresql) return {d == mysql ? json : text};
    if (type.type == duration) return {int64};
    if (d == postgresql) {
        if (type.type == int8 || type.type == uint8) return {int16};
        if (type.type == uint16) return {int32};
        if (type.type == uint32) return {int64};
    }
    if (d != sqlite) return type;
    if (type.type == float32) return {float64};
    if (type.type == json) return {text};
    if (type.type == uuid) return {bytes};
    return type.type == float64 || type.type == text || type.type == bytes ? type : type_description{int64};
}

}  // namespace

TEST_CASE("the catalogue tells what a column of each type means") {
    differential::databases all;
    all.create_tables<Everything>();
    all.each([](database& db) {
        const schema::catalog live = db.catalog();
        const schema::live_table& table = *live.table("everything");
        for (const schema::column_description& column : sql::describe<Everything>(db.dialect()).columns) {
            const schema::live_column& found = *table.column(column.name);
            INFO(std::string{name_of(db.dialect())}, ": ", column.name, " ", found.type);
            REQUIRE(found.meaning.has_value());
            CHECK((*found.meaning == kept(column.type, db.dialect())));
            CHECK(found.nullable == column.nullable);
        }
    });
}
