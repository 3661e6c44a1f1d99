#include <covet/schema/types/enumeration.hpp>
#include <covet/schema/types/text.hpp>

#include <array>
#include <cstdint>

namespace {

enum class color : std::uint8_t { red, green = 255 };
enum side : char { buy = 'B', sell = 'S' };
enum class flag : bool { off, on };
enum class wide : std::uint64_t { most = UINT64_MAX };
enum class level { low, middle, high, unnamed };
enum class unit { metre };

}  // namespace

template <>
inline constexpr auto covet::enum_names<level> = std::to_array<covet::enum_name<level>>(
    {{level::low, "low"}, {level::middle, "middle"}, {level::middle, "medium"}, {level::high, ""}});

template <>
struct covet::column_type<unit> {
    using stored = std::string_view;
    static constexpr stored to_stored(const unit&) { return "m"; }
    static constexpr unit from_stored(stored) { return unit::metre; }
};

namespace {

using covet::sql_type;
using covet::value_view;
using covet::schema::codec;

template <class T>
constexpr bool reads(const value_view& cell, T expected) {
    T out{};
    return codec<T>::read(cell, out) && out == expected;
}

template <class T>
constexpr bool refuses(const value_view& cell) {
    T out{};
    return !codec<T>::read(cell, out);
}

// As integers, in the range of the underlying type.
static_assert(codec<color>::type.type == sql_type::uint8);
static_assert(codec<color>::hold(color::green).as_integer() == 255);
static_assert(reads(value_view::integer(255), color::green));
static_assert(reads(value_view::integer(7), color{7}));
static_assert(refuses<color>(value_view::integer(256)));
static_assert(refuses<color>(value_view::integer(-1)));
static_assert(refuses<color>(value_view::text("red")));
static_assert(refuses<color>(value_view::null()));

static_assert(codec<side>::hold(sell).as_integer() == 'S');
static_assert(reads(value_view::integer('B'), buy));
static_assert(refuses<side>(value_view::integer(1000)));

static_assert(codec<flag>::type.type == sql_type::boolean);
static_assert(reads(value_view::integer(1), flag::on));
static_assert(refuses<flag>(value_view::integer(2)));

static_assert(codec<wide>::hold(wide::most).as_unsigned() == UINT64_MAX);
static_assert(reads(value_view::unsigned_integer(UINT64_MAX), wide::most));

// As text.
static_assert(codec<level>::type.type == sql_type::text);
static_assert(codec<level>::hold(level::low).as_text() == "low");
static_assert(codec<level>::hold(level::middle).as_text() == "middle");
static_assert(codec<level>::hold(level::high).as_text().empty());
static_assert(reads(value_view::text("low"), level::low));
static_assert(reads(value_view::text("medium"), level::middle));
static_assert(reads(value_view::text(""), level::high));
static_assert(refuses<level>(value_view::text("Low")));
static_assert(refuses<level>(value_view::text("lo")));
static_assert(refuses<level>(value_view::integer(0)));
static_assert(refuses<level>(value_view::null()));

// A column_type goes before both.
static_assert(codec<unit>::hold(unit::metre).as_text() == "m");

}  // namespace
