#include "support/shop.hpp"

#include <optional>
#include <tuple>
#include <type_traits>

using namespace covet;
using namespace covet::query;
using namespace shop;

namespace {

using id = std::remove_const_t<decltype(col<&order::id>)>;
using discount = std::remove_const_t<decltype(col<&order::discount>)>;

static_assert(check::returnable<void, order, id, discount>);
static_assert(!check::returnable<void, order>);
static_assert(!check::returnable<void, customer, id>);
static_assert(!check::returnable<void, order, int>);
static_assert(!check::returnable<void, order, decltype(sum(col<&order::total>))>);
static_assert(!check::returnable<void, order, decltype(covet::row_number().over())>);
static_assert(check::returnable<std::tuple<std::int64_t, std::optional<double>>, order, id, discount>);
static_assert(!check::returnable<std::tuple<std::int64_t, double>, order, id, discount>);

// Rows are those of select().
template <class Statement>
using row = row_type<std::remove_const_t<Statement>>;

constexpr auto gone = erase<order>.unconditionally();
static_assert(std::is_same_v<row<decltype(gone.returning())>, order>);
static_assert(std::is_same_v<row<decltype(gone.returning(col<&order::discount>))>, std::optional<double>>);
static_assert(std::is_same_v<row<decltype(gone.returning(col<&order::id>, col<&order::total>))>, std::tuple<std::int64_t, double>>);
static_assert(std::is_same_v<row<decltype(gone.returning<std::pair<std::int64_t, double>>(col<&order::id>, col<&order::total>))>,
                             std::pair<std::int64_t, double>>);

static_assert(check::giving_rows<decltype(gone.returning())>);
static_assert(check::writing<decltype(gone.returning())>);
static_assert(!check::reading<decltype(gone.returning())>);
static_assert(!check::giving_rows<std::remove_const_t<decltype(gone)>>);
static_assert(check::giving_rows<std::remove_const_t<decltype(from<order>)>>);
static_assert(!check::giving_rows<order>);

}  // namespace
