#pragma once

#include <covet/core/statement.hpp>
#include <covet/core/value.hpp>

#include <cstddef>
#include <cstdint>
#include <deque>
#include <memory>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "library.hpp"
#include "memory_stream.hpp"
#include "row_reader.hpp"

namespace covet::driver::mysql_driver {

/// A statement that the server has prepared, with what is kept beside it from one run to the next.
struct prepared {
    std::unique_ptr<sql::PreparedStatement> handle{};
    std::size_t parameter_count{};
    unsigned columns{};             // of its result; 0 for one that has none
    bool only_reads{};              // a query
    bool can_stream{};              // a query whose values keep all of their digits as text
    bool generates_keys{};          // an INSERT after which the key may be asked for
    bool returns_key{};             // an INSERT whose one row comes back with its key
    bool may_end_transaction{};     // such as DDL, which commits
    bool touches_session{};         // it may leave something behind
    row_reader rows{};
    bool reusable{true};            // false once a run has left the connector's bindings unfit for another
    std::uint32_t id{};             // of the static statement, or 0
    std::string text{};             // when id is 0
    std::size_t hash{};             // of the text
    std::uint64_t last_used{};      // on the cache's clock
    std::deque<memory_stream> streams{};  // what a run sends out of the program's memory
    std::deque<std::string> lists{};      // and what it has made for that
};

/// Holds prepared statements while they do not run, at most so many of them; those unused for longest go first.
///
/// A statement leaves the cache to run, and returns afterwards. So a statement that is run again while it still runs
/// finds none in the cache and gets a second one.
class statement_cache {
public:
    /// `has_returning` is true of a server that knows INSERT … RETURNING.
    statement_cache(sql::Connection& c, std::size_t most, bool has_returning)
        : connection_{c}, most_{most}, has_returning_{has_returning} {}

    /// An idle prepared statement, or a new one. Throws the connector's exceptions.
    std::unique_ptr<prepared> take(const statement& s);
    void give_back(std::unique_ptr<prepared>) noexcept;
    /// The same statement anew.
    void prepare_again(prepared&, std::string_view text);

private:
    std::unique_ptr<prepared> take_by_text(std::string_view text);
    std::unique_ptr<prepared> prepare(std::string_view text);
    std::unique_ptr<prepared> prepare(const statement&);
    void drop_oldest() noexcept;

    sql::Connection& connection_;
    std::size_t most_;
    bool has_returning_;
    std::size_t size_{};
    std::vector<std::unique_ptr<prepared>> by_id_;
    std::vector<std::unique_ptr<prepared>> by_text_;
    std::uint64_t clock_{};
};

/// A statement out of its cache for one run, and given back at the end, however that comes.
class running {
public:
    running(statement_cache& cache, const statement& s) : cache_{cache}, prepared_{cache.take(s)} {}
    running(const running&) = delete;
    running& operator=(const running&) = delete;
    ~running() {
        prepared_->streams.clear();
        prepared_->lists.clear();
        if (prepared_->reusable) cache_.give_back(std::move(prepared_));
    }

    prepared& operator*() const noexcept { return *prepared_; }
    prepared* operator->() const noexcept { return prepared_.get(); }

private:
    statement_cache& cache_;
    std::unique_ptr<prepared> prepared_;
};

}  // namespace covet::driver::mysql_driver
