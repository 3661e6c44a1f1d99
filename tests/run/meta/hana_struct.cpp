#include <covet/covet.hpp>
#include <covet/hana.hpp>

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace {

class account {
    std::int64_t id_{};
    std::string owner_;
    double balance_{};

public:
    account() = default;
    account(std::string name, double amount) : owner_{std::move(name)}, balance_{amount} {}

    static constexpr auto owner = &account::owner_;
    static constexpr auto balance = &account::balance_;

    std::int64_t number() const { return id_; }
    const std::string& holder() const { return owner_; }

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(covet::accessor<"id", &account::id_>(),
                                           covet::accessor<"owner", &account::owner_>(),
                                           covet::accessor<"balance", &account::balance_>());
        }
    };
};

struct stamped {
    std::int64_t created{};
};

struct note : stamped {
    std::int64_t id{};
    std::string text;

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(covet::accessor<"id", &note::id>(), covet::accessor<"text", &note::text>(),
                                           covet::accessor<"created", &stamped::created>());
        }
    };
};

}  // namespace

TEST_CASE("a class with private members and constructors is stored and queried as a model") {
    covet::database db{"sqlite::memory:"};
    db.create_tables<account>();

    account ada{"Ada", 12.5};
    db.insert(ada);
    db.insert(std::vector{account{"Grace", 3.0}, account{"Alan", 40.0}});

    CHECK(ada.number() == 1);
    const auto rich = db.all(covet::from<account>.where(covet::col<account::balance> > 10.0)
                                 .order_by(covet::col<account::owner>));
    REQUIRE(rich.size() == 2);
    CHECK(rich[0].holder() == "Ada");
    CHECK(rich[1].holder() == "Alan");
    CHECK(db.find<account>(2)->holder() == "Grace");
}

TEST_CASE("members of a base class are columns") {
    covet::database db{"sqlite::memory:"};
    db.create_tables<note>();

    note first;
    first.text = "remember";
    first.created = 77;
    db.insert(first);

    const auto found = db.one(covet::from<note>.where(covet::col_of<note, &note::created> == 77));
    CHECK(found.text == "remember");
    CHECK(found.created == 77);
}
