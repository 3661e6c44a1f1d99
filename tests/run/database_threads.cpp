#include "support/shop.hpp"
#include "support/temporary_directory.hpp"

#include <doctest/doctest.h>

#include <atomic>
#include <cstdint>
#include <exception>
#include <functional>
#include <mutex>
#include <stdexcept>
#include <string>
#include <thread>
#include <vector>

using namespace covet;
using namespace shop;

namespace {

constexpr int workers = 4;
constexpr int rounds = 50;

struct shared_file {
    support::temporary_directory directory{};
    database db{"sqlite:" + directory.file("shop.db") + "?pool_size=3&busy_timeout=60000&acquire_timeout=60000&synchronous=off"};
};

/// Runs `f(i)` in as many threads as there are workers, and gives the first message of an exception.
std::string in_threads(const std::function<void(int)>& f) {
    std::mutex lock;
    std::string message;
    std::vector<std::thread> threads;
    for (int i = 0; i < workers; ++i)
        threads.emplace_back([&, i] {
            try {
                f(i);
            } catch (const std::exception& e) {
                const std::lock_guard held{lock};
                if (message.empty()) message = e.what();
            }
        });
    for (std::thread& thread : threads) thread.join();
    return message;
}

}  // namespace

TEST_CASE("several threads write through one database") {
    shared_file file;
    database& db = file.db;
    db.create_tables<country>();
    CHECK(in_threads([&](int worker) {
              for (int i = 0; i < rounds; ++i) {
                  const std::string code = std::to_string(worker) + "/" + std::to_string(i);
                  db.insert(country{.code = code, .name = "n", .people = i});
                  if (db.find<country>(code) != country{.code = code, .name = "n", .people = i}) throw std::runtime_error{"lost " + code};
              }
          }) == "");
    CHECK(db.count(from<country>) == workers * rounds);
    CHECK(db.one(from<country>.select(sum(col<&country::people>))) == workers * rounds * (rounds - 1) / 2);
}

TEST_CASE("no update is lost between transactions") {
    shared_file file;
    database& db = file.db;
    db.create_tables<country>();
    db.insert(country{.code = "counter", .people = 0});
    CHECK(in_threads([&](int) {
              for (int i = 0; i < rounds; ++i)
                  db.transaction([](transaction& tx) {
                      country counter = tx.one(from<country>);
                      counter.people = *counter.people + 1;
                      tx.update(counter);
                  });
          }) == "");
    CHECK(db.one(from<country>).people == workers * rounds);
}

TEST_CASE("readers stream while others write") {
    shared_file file;
    database& db = file.db;
    db.create_tables<log_line>();
    std::atomic<int> torn{};
    CHECK(in_threads([&](int worker) {
              for (int i = 0; i < rounds; ++i) {
                  if (worker % 2 == 0) {
                      db.insert(std::vector<log_line>(10, log_line{.at = i, .text = "a text that is no small string " + std::to_string(i)}));
                  } else {
                      // Ranges go in as a whole, so a reader never sees a part of one.
                      std::int64_t rows = 0;
                      for (const log_line& line : db.stream(from<log_line>)) rows += line.text.ends_with(std::to_string(line.at)) ? 1 : 1000;
                      if (rows % 10 != 0 || rows > workers * rounds * 10) ++torn;
                  }
              }
          }) == "");
    CHECK(torn == 0);
    CHECK(db.count(from<log_line>) == workers / 2 * rounds * 10);
}

TEST_CASE("one query object serves all threads") {
    shared_file file;
    database& db = file.db;
    db.create_tables<log_line>();
    std::vector<log_line> rows;
    for (int i = 0; i < 300; ++i) rows.push_back({i, "text " + std::to_string(i)});
    db.insert(rows);
    const auto query = from<log_line>.where(col<&log_line::text> == std::string{"text 299"} and col<&log_line::at>.in(std::vector{299, 5}));
    static constexpr auto by_time = from<log_line>.where(col<&log_line::at> < param);
    CHECK(in_threads([&](int worker) {
              for (int i = 0; i < rounds; ++i) {
                  if (db.all(query).size() != 1) throw std::runtime_error{"not one"};
                  if (db.all(by_time, worker * 70).size() != static_cast<std::size_t>(worker) * 70) throw std::runtime_error{"not as many"};
              }
          }) == "");
}
