#pragma once

#include <covet/core/statement.hpp>

#include <cstddef>
#include <cstdint>
#include <list>
#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "library.hpp"
#include "render.hpp"
#include "row_reader.hpp"

namespace covet::driver::postgres_driver {

/// A statement that the server holds prepared, with what is kept beside it from one run to the next.
struct prepared {
    std::string name;
    std::uint32_t id{};  // of the static statement, or 0
    std::string text{};  // when id is 0
    std::size_t parameter_count{};
    bool touches_session{};  // it may leave something behind
    std::vector<rendering> parameters{};     // as far as they are known
    std::unique_ptr<row_reader> rows{};  // none before the first result, and while one is read
};

/// The prepared statements of a connection, of which it drops those used least recently. A statement that somebody still
/// holds stays usable in the program when it leaves the cache.
class statement_cache {
public:
    statement_cache(pqxx::connection& c, std::size_t bound) : connection_{c}, bound_{bound} {}

    /// Prepares a statement that is not there. `on` is the connection; `in_transaction` tells that an error would cost more
    /// than the statement, so that none is dropped now. Throws what libpqxx throws.
    std::shared_ptr<prepared> take(const statement&, pqxx::transaction_base& on, bool in_transaction);
    /// The server does not have it any more, or not in a form that fits.
    void forget(const prepared&);
    /// The server has dropped all.
    void forget_all() noexcept;

private:
    using list = std::list<std::shared_ptr<prepared>>;

    std::shared_ptr<prepared> prepare_new(const statement&, std::uint32_t id, pqxx::transaction_base& on);
    void keep(const std::shared_ptr<prepared>&);
    void make_room();
    void drop_leftovers() noexcept;
    void erase(list::iterator);

    pqxx::connection& connection_;
    std::size_t bound_;
    list recent_;  // the last used first
    std::vector<list::iterator> by_id_{};
    std::unordered_map<std::string_view, list::iterator> by_text_{};
    std::vector<std::string> leftovers_{};  // names to drop on the server
    std::uint64_t made_{};
};

}  // namespace covet::driver::postgres_driver
