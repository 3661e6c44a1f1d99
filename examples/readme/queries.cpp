#include <covet/covet.hpp>

#include <cstdint>
#include <iostream>
#include <optional>
#include <string>
#include <tuple>
#include <vector>

using namespace covet;

struct Book {
    std::int64_t id{};
    std::string title;
    std::optional<std::string> subtitle{};
    std::int32_t pages{};
    double price{};
    std::int64_t shelf{};

    static consteval auto table() { return covet::table("books").unique<&Book::title>(); }
};

struct ShelfSize {
    std::int64_t shelf{};
    std::int64_t books{};
    std::optional<double> average_price{};
};

static void write(database& db) {
    // One object: the generated key is returned, and put into an lvalue.
    Book dune{.title = "Dune", .pages = 412, .price = 9.99, .shelf = 1};
    const std::int64_t key = db.insert(dune);

    // A range: all or none, in the database's fastest way.
    std::vector<Book> more{{.title = "Emma", .pages = 474, .price = 6.5, .shelf = 1},
                           {.title = "Ulysses", .pages = 730, .price = 14.0, .shelf = 2}};
    db.insert(more);

    dune.price = 7.99;
    db.update(dune);                  // no_rows when the row is gone
    db.upsert(dune);                  // insert, or update by primary key
    db.upsert<&Book::title>(          // the same by a unique key
        Book{.title = "Emma", .pages = 480, .price = 6.0, .shelf = 1});
    db.remove<Book>(more[1].id);      // true when there was such a row
    std::cout << key << '\n';
}

static void read(database& db) {
    std::optional<Book> by_key = db.find<Book>(1);
    std::vector<Book> by_keys = db.find<Book>(std::vector{2, 1, 99});   // one statement; no row for 99, in no order
    std::vector<Book> all = db.all(from<Book>.order_by(asc(col<&Book::title>)));
    std::optional<Book> cheapest = db.first(from<Book>.order_by(col<&Book::price>));
    Book only = db.one(from<Book>.where(col<&Book::title> == "Dune"));
    std::int64_t thick = db.count(from<Book>.where(col<&Book::pages> > 400));
    bool any = db.exists(from<Book>.where(col<&Book::price>.between(5.0, 10.0)));
    for (const Book& book : db.stream(from<Book>)) std::cout << book.title << '\n';
    std::cout << by_key->title << by_keys.size() << all.size() << cheapest->title << only.pages << thick << any << '\n';
}

static void choose(database& db) {
    const std::vector<std::int64_t> shelves{1, 2, 3};
    const std::optional<std::string> subtitle;
    auto chosen = from<Book>
        .where(col<&Book::shelf>.in(shelves))                       // one parameter, whatever the size
        .where(col<&Book::title>.like(like_literal("D") + "%") or   // where() again means and
               col<&Book::title>.in("Emma", "Ulysses"))
        .where(col<&Book::subtitle> == subtitle)                    // NULL finds NULL
        .where(not(col<&Book::pages> * 2 < 100))
        .order_by(desc(col<&Book::pages>), col<&Book::title>)
        .limit(10)
        .offset(0);
    std::cout << db.all(chosen).size() << '\n';
}

static void project(database& db) {
    // One expression reads as its value, several as a tuple, and into a struct when it is named.
    std::vector<std::string> titles = db.all(from<Book>.select(col<&Book::title>).distinct());
    std::vector<std::tuple<std::string, double>> prices = db.all(from<Book>.select(col<&Book::title>, col<&Book::price>));
    std::vector<ShelfSize> sizes = db.all(from<Book>
        .group_by(col<&Book::shelf>)
        .having(count() > 0)
        .select<ShelfSize>(col<&Book::shelf>, count(), avg(col<&Book::price>)));
    double value = db.one(from<Book>.select(coalesce(sum(col<&Book::price>), 0.0)));
    std::cout << titles.size() << prices.size() << sizes.size() << value << '\n';
}

static void change_many(database& db) {
    db.run(update<Book>.set(col<&Book::price> = col<&Book::price> * 0.9).where(col<&Book::shelf> == 1));
    db.run(insert<Book>.set(col<&Book::title> = "Persuasion", col<&Book::pages> = 249, col<&Book::price> = 5.0,
                            col<&Book::shelf> = 1));
    db.run(erase<Book>.where(col<&Book::pages> < 10));
    db.run(erase<Book>.unconditionally());
}

static void repeat(database& db) {
    constexpr auto thin = from<Book>.where(col<&Book::pages> < param).limit(param);
    std::vector<Book> leaflets = db.all(thin, 50, 10);
    std::cout << thin.sql<postgresql>() << '\n' << leaflets.size() << '\n';
}

static void by_hand(database& db) {
    auto rows = db.query<ShelfSize>("SELECT shelf, count(*), avg(price) FROM books WHERE pages > ? GROUP BY shelf", 100);
    db.run("UPDATE books SET subtitle = ? WHERE title = ?", "A novel", "Dune");
    std::cout << rows.size() << '\n';
}

int main() {
    database db{"sqlite::memory:"};
    db.create_tables<Book>();
    write(db);
    read(db);
    choose(db);
    project(db);
    by_hand(db);
    change_many(db);
    repeat(db);
}
