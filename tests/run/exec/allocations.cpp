#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstddef>
#include <cstdlib>
#include <new>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

// What covet takes from the heap. This file counts for the whole program.
namespace {

std::atomic<std::size_t> allocations{};
std::atomic<std::size_t> live_bytes{};
std::atomic<std::size_t> most_live_bytes{};

/// In front of each block stands its size.
constexpr std::size_t header = alignof(std::max_align_t);

void* try_to_allocate(std::size_t size) noexcept {
    auto* const block = static_cast<std::byte*>(std::malloc(size + header));
    if (block == nullptr) return nullptr;
    *reinterpret_cast<std::size_t*>(block) = size;
    ++allocations;
    const std::size_t live = live_bytes += size;
    if (live > most_live_bytes) most_live_bytes = live;
    return block + header;
}

void* allocate(std::size_t size) {
    void* const pointer = try_to_allocate(size);
    if (pointer == nullptr) throw std::bad_alloc{};
    return pointer;
}

void release(void* pointer) noexcept {
    if (pointer == nullptr) return;
    auto* const block = static_cast<std::byte*>(pointer) - header;
    live_bytes -= *reinterpret_cast<std::size_t*>(block);
    std::free(block);
}

}  // namespace

void* operator new(std::size_t size) { return allocate(size); }
void* operator new[](std::size_t size) { return allocate(size); }
void* operator new(std::size_t size, const std::nothrow_t&) noexcept { return try_to_allocate(size); }
void* operator new[](std::size_t size, const std::nothrow_t&) noexcept { return try_to_allocate(size); }
void operator delete(void* pointer) noexcept { release(pointer); }
void operator delete[](void* pointer) noexcept { release(pointer); }
void operator delete(void* pointer, std::size_t) noexcept { release(pointer); }
void operator delete[](void* pointer, std::size_t) noexcept { release(pointer); }
void operator delete(void* pointer, const std::nothrow_t&) noexcept { release(pointer); }
void operator delete[](void* pointer, const std::nothrow_t&) noexcept { release(pointer); }

using namespace covet;
using namespace shop;

namespace {

template <class Function>
std::size_t allocations_of(Function&& f) {
    const std::size_t before = allocations;
    f();
    return allocations - before;
}

const std::string long_text(50, 'x');

struct with_customers : in_memory<customer, log_line> {
    with_customers() {
        customer a = ada(), b = bob();
        b.email = long_text;
        insert(a);
        insert(b);
    }
};

}  // namespace

TEST_CASE("the counter counts") {
    CHECK(allocations_of([] { const std::string heap(100, 'x'); }) == 1);
    CHECK(allocations_of([] { const std::string small(5, 'x'); }) == 0);
}

TEST_CASE("building a query allocates nothing") {
    const char* const literal = "x";
    const std::vector<int> list(100);
    std::size_t sizes = 0;
    const auto built = [&](const auto& query) { sizes += sizeof query; };
    CHECK(allocations_of([&] { built(from<customer>); }) == 0);
    CHECK(allocations_of([&] { built(from<customer>.where(col<&customer::id> == 5 and col<&customer::age> > 1.5)); }) == 0);
    CHECK(allocations_of([&] { built(from<customer>.where(col<&customer::name> == long_text or col<&customer::nick> == literal)); }) == 0);
    CHECK(allocations_of([&] { built(from<customer>.where(col<&customer::name> == "a literal that is longer than a small string")); }) == 0);
    CHECK(allocations_of([&] { built(from<customer>.where(col<&customer::id>.in(list)).order_by(desc(col<&customer::name>)).limit(10)); }) == 0);
    CHECK(allocations_of([&] { built(from<customer>.where(col<&customer::name> == param).select(col<&customer::id>).distinct()); }) == 0);
    CHECK(allocations_of([&] {
              built(from<order>.group_by(col<&order::customer_id>).having(sum(col<&order::total>) > 1.0).select(col<&order::customer_id>, count()));
          }) == 0);
    CHECK(allocations_of([&] { built(update<customer>.set(col<&customer::name> = long_text, col<&customer::age> = 5).where(col<&customer::id> == 1)); }) == 0);
    CHECK(allocations_of([&] { built(erase<customer>.where(col<&customer::name>.like(std::string_view{long_text}))); }) == 0);
    CHECK(allocations_of([&] { built(insert<log_line>.set(col<&log_line::at> = 1, col<&log_line::text> = long_text)); }) == 0);
    CHECK(sizes > 0);
}

TEST_CASE("text that is moved in is moved from clause to clause") {
    std::string text = long_text, second = long_text, third = long_text;
    std::vector<std::string> list{long_text, long_text};
    CHECK(allocations_of([&] {
              const auto query = from<customer>
                                     .where(col<&customer::name> == std::move(text) or col<&customer::email> == std::move(second))
                                     .where(col<&customer::id> > 0)
                                     .where(not(col<&customer::nick> == std::move(third)) and col<&customer::email>.in(std::move(list)))
                                     .order_by(col<&customer::id>)
                                     .limit(10)
                                     .offset(5)
                                     .select(col<&customer::name>);
              CHECK(query.sql<sqlite>().size() > 10);
          }) == 0);
    text = second = long_text;
    CHECK(allocations_of([&] {
              const auto change = update<customer>.set(col<&customer::name> = std::move(text)).where(col<&customer::email> == std::move(second));
              CHECK(change.sql<sqlite>().size() > 10);
          }) == 0);
}

TEST_CASE("a constexpr query and a stored one allocate nothing to be run again") {
    with_customers db;
    static constexpr auto by_email = from<customer>.select(col<&customer::id>).where(col<&customer::email> == param);
    db.transaction([&](transaction& tx) {
        CHECK(tx.first(by_email, long_text) == 2);
        CHECK(allocations_of([&] { CHECK(tx.first(by_email, long_text) == 2); }) == 0);
        CHECK(tx.count(by_email, long_text) == 1);
        CHECK(allocations_of([&] { CHECK(tx.count(by_email, long_text) == 1); }) == 0);
        CHECK(tx.exists(by_email, "?") == false);
        CHECK(allocations_of([&] { CHECK_FALSE(tx.exists(by_email, "?")); }) == 0);
    });
}

TEST_CASE("a point select allocates for its result alone") {
    with_customers db;
    static constexpr auto by_id = from<customer>.where(col<&customer::id> == param);
    db.transaction([&](transaction& tx) {
        CHECK(tx.all(by_id, 1).size() == 1);
        CHECK(allocations_of([&] { CHECK(tx.all(by_id, 1).size() == 1); }) == 1);  // the vector; the texts are small
        CHECK(allocations_of([&] { CHECK(tx.all(by_id, 2).size() == 1); }) == 2);  // and one that is not
        CHECK(allocations_of([&] { CHECK(tx.all(by_id, 3).empty()); }) == 0);
        CHECK(tx.find<customer>(1).has_value());
        CHECK(allocations_of([&] { CHECK(tx.find<customer>(1).has_value()); }) == 0);
    });
    // On a database too: a lease is no more than a pointer.
    CHECK(db.all(by_id, 1).size() == 1);
    CHECK(allocations_of([&] { CHECK(db.all(by_id, 1).size() == 1); }) == 1);
}

TEST_CASE("a query whose text is chosen at run time allocates what its static twin does, once it has been run") {
    with_customers db;
    const auto ids = from<customer>.select(col<&customer::id>);
    const auto is_second = col<&customer::email> == long_text;
    const auto is_old = col<&customer::age> > 30;
    const auto query = [&](bool second, bool old) { return ids.where(when(second, is_second) and when(old, is_old)).limit(std::optional{1}); };
    db.transaction([&](transaction& tx) {
        const auto twin = ids.where(is_second and is_old).limit(1);
        CHECK(tx.first(twin) == std::nullopt);
        CHECK(tx.first(query(true, false)) == 2);
        CHECK(tx.first(query(true, true)) == std::nullopt);
        CHECK(allocations_of([&] { CHECK(tx.first(twin) == std::nullopt); }) == 0);
        CHECK(allocations_of([&] { CHECK(tx.first(query(true, true)) == std::nullopt); }) == 0);
        CHECK(allocations_of([&] { CHECK(tx.first(query(true, false)) == 2); }) == 0);
    });
}

TEST_CASE("writing an object and running a statement allocate nothing") {
    with_customers db;
    customer c{.name = "C", .email = long_text + "c", .nick = long_text, .age = 1, .active = true};
    static constexpr auto change = update<customer>.set(col<&customer::name> = param).where(col<&customer::id> == param);
    db.transaction([&](transaction& tx) {
        tx.insert(c);
        tx.update(c);
        tx.run(change, long_text, 1);
        tx.remove(c);
        CHECK(allocations_of([&] { tx.insert(c); }) == 0);
        CHECK(allocations_of([&] { tx.update(c); }) == 0);
        CHECK(allocations_of([&] { CHECK(tx.run(change, long_text, 1) == 1); }) == 0);
        CHECK(allocations_of([&] { CHECK(tx.remove(c)); }) == 0);
    });
}

TEST_CASE("a stream and a range are handled in constant memory") {
    with_customers db;
    const std::string kilobyte(1024, 'x');
    std::vector<log_line> rows(2000, log_line{.at = 1, .text = kilobyte});
    db.insert(std::vector<log_line>(2, rows.front()));

    const auto peak_of = [](auto&& f) {
        most_live_bytes = live_bytes.load();
        const std::size_t before = live_bytes;
        f();
        return most_live_bytes - before;
    };
    CHECK(peak_of([&] { CHECK(db.insert(rows) == 2000); }) < 20'000);
    std::size_t seen = 0;
    CHECK(peak_of([&] {
              for (const log_line& line : db.stream(from<log_line>)) seen += line.text.size();
          }) < 20'000);
    CHECK(seen == 2002U * 1024U);
}
