#include "cursor.hpp"

#include "cells.hpp"
#include "connection.hpp"

namespace covet::driver::sqlite_driver {

std::span<const value_view> sqlite_cursor::next() {
    if (finished_) return {};  // a further step would start the statement again from its first row
    int code = sqlite3_step(use_.handle());
    if (code == SQLITE_ROW) {
        if (!started_) use_->fit_cells();
        started_ = true;
        fetch_cells(use_.handle(), use_->cells);
        return use_->cells;
    }
    finished_ = true;
    if (code != SQLITE_DONE) owner_.fail(code, sqlite3_sql(use_.handle()), phase::running);
    use_.reset();  // lets go of the database now, not when the cursor is destroyed
    return {};
}

}  // namespace covet::driver::sqlite_driver
