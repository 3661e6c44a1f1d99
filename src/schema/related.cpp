#include <covet/core/error.hpp>
#include <covet/schema/related.hpp>

#include <string>

namespace covet::schema {
namespace {

/// `Order::customer`, or what is known without a place.
std::string name_of(const relation_place* place, std::string_view target) {
    if (place == nullptr) return "this relation to " + std::string{target};
    return std::string{place->model} + "::" + std::string{place->member};
}

}  // namespace

void throw_not_loaded(const relation_place* place, std::string_view target) {
    const std::string name = name_of(place, target);
    if (place == nullptr)
        throw relation_not_loaded{"covet: " + name + " was neither loaded nor assigned. Its object was not read by a query that loads it"};
    std::string message = "covet: " + name + " was not loaded. Add ";
    if (place->is_to_one) message += ".select_related<&" + name + ">() or ";
    message += ".prefetch_related<&" + name + ">() to the query, or call load<&" + name + ">(object)";
    throw relation_not_loaded{message};
}

void throw_no_related(const relation_place* place, std::string_view target) {
    throw misuse{"covet: " + name_of(place, target) + " is empty: there is no such row. Ask whether there is one before"};
}

}  // namespace covet::schema
