// expect: covet: a class described to Boost.Hana must give its members by reference, and an accessor of this one gives a copy. Return a reference to the member, as covet::accessor<"name", &T::member>() does.
#include <covet/covet.hpp>
#include <covet/hana.hpp>

class account {
    std::int64_t id_{};

public:
    std::int64_t id() const { return id_; }

#ifndef COVET_CORRECT
    static constexpr auto get_id = [](auto&& object) { return object.id(); };
#else
    static constexpr auto get_id = covet::detail::member_accessor<&account::id_>{};
#endif

    struct hana_accessors_impl {
        static constexpr auto apply() {
            return boost::hana::make_tuple(boost::hana::make_pair(boost::hana::string_c<'i', 'd'>, get_id));
        }
    };
};

auto all(covet::database& db) { return db.all(covet::from<account>); }
