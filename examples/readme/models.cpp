#include <covet/covet.hpp>
#include <covet/hana.hpp>
#include <covet/json.hpp>
#include <nlohmann/json.hpp>

#include <array>
#include <chrono>
#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <string_view>

using namespace covet;

enum class status { open, paid, sent };

template <>
inline constexpr auto covet::enum_names<status> = std::to_array<covet::enum_name<status>>(
    {{status::open, "open"}, {status::paid, "paid"}, {status::sent, "sent"}});

struct celsius {
    double degrees{};
};

template <>
struct covet::column_type<celsius> {
    using stored = double;
    static stored to_stored(const celsius& t) { return t.degrees; }
    static celsius from_stored(stored d) { return {d}; }
};

struct Warehouse {
    std::string code;
    std::string city;

    static consteval auto table() { return covet::table("warehouses").primary_key<&Warehouse::code>(); }
};

struct Parcel {
    std::int64_t id{};
    std::string warehouse_code;
    status state{};
    decimal<18, 2> price{};
    celsius kept_at{};
    std::optional<std::chrono::sys_days> due{};
    nlohmann::json label;
    uuid tracking{};

    static consteval auto table() {
        return covet::table("parcels")
            .column<&Parcel::tracking>("tracking_number")
            .unique<&Parcel::tracking>()
            .index<&Parcel::warehouse_code, descending<&Parcel::due>>()
            .partial_index<&Parcel::due>(col<&Parcel::state> == status::open, "parcels_open")
            .check("price_is_not_negative", col<&Parcel::price> >= 0)
            .default_value<&Parcel::state>(status::open)
            .foreign_key<&Parcel::warehouse_code, &Warehouse::code>({.on_delete = action::cascade});
    }
};

// A struct of somebody else's.
namespace legacy {
struct User {
    std::string login;
    int group{};
};
}  // namespace legacy

template <>
inline constexpr auto covet::table_for<legacy::User> = covet::table("usr").primary_key<&legacy::User::login>();

class account {
    std::int64_t id_{};
    std::string owner_;

public:
    account() = default;
    explicit account(std::string name) : owner_{std::move(name)} {}
    const std::string& holder() const { return owner_; }

    static constexpr auto owner = &account::owner_;

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(covet::accessor<"id", &account::id_>(),
                                           covet::accessor<"owner", &account::owner_>());
        }
    };
};

int main() {
    database db{"sqlite::memory:"};
    db.create_tables<Warehouse, Parcel, legacy::User, account>();

    db.insert(Warehouse{.code = "N1", .city = "Oslo"});
    Parcel parcel{.warehouse_code = "N1",
                  .price = *decimal<18, 2>::from_string("12.30"),
                  .kept_at = {4.5},
                  .label = {{"fragile", true}},
                  .tracking = uuid::random()};
    db.insert(parcel);
    const Parcel back = db.find<Parcel>(parcel.id).value();
    std::cout << back.price.to_string() << ' ' << back.label.dump() << '\n';

    db.insert(account{"Ada"});
    std::cout << db.one(from<account>.where(col<account::owner> == "Ada")).holder() << '\n';
}
