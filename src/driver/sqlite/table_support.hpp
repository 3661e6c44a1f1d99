#pragma once

#include <covet/core/value.hpp>

#include <sqlite3.h>

#include <cstddef>
#include <new>
#include <span>
#include <string_view>

#include "bind.hpp"

namespace covet::driver::sqlite_driver {

/// Returns a value from a virtual table's column, without a copy.
inline void return_value(sqlite3_context* context, const value_view& v) {
    switch (v.kind()) {
        case value_kind::integer: return sqlite3_result_int64(context, v.as_integer());
        case value_kind::real: return sqlite3_result_double(context, v.as_real());
        case value_kind::text: {
            const std::string_view text = v.as_text();
            return sqlite3_result_text(context, address_of(text), static_cast<int>(text.size()), SQLITE_STATIC);
        }
        case value_kind::bytes: {
            const std::span<const std::byte> bytes = v.as_bytes();
            return sqlite3_result_blob(context, address_of(bytes), static_cast<int>(bytes.size()), SQLITE_STATIC);
        }
        default: return sqlite3_result_null(context);
    }
}

/// Connects a virtual table that exists once in every connection and reads one bound pointer.
template <class Table>
int connect_table(sqlite3* db, const char* declaration, sqlite3_vtab** out) {
    if (const int code = sqlite3_declare_vtab(db, declaration); code != SQLITE_OK) return code;
    sqlite3_vtab_config(db, SQLITE_VTAB_DIRECTONLY);
    *out = new (std::nothrow) Table{};
    return *out != nullptr ? SQLITE_OK : SQLITE_NOMEM;
}

template <class Table>
int disconnect_table(sqlite3_vtab* table) {
    delete static_cast<Table*>(table);
    return SQLITE_OK;
}

template <class Cursor>
int open_cursor(sqlite3_vtab*, sqlite3_vtab_cursor** out) {
    *out = new (std::nothrow) Cursor{};
    return *out != nullptr ? SQLITE_OK : SQLITE_NOMEM;
}

template <class Cursor>
int close_cursor(sqlite3_vtab_cursor* cursor) {
    delete static_cast<Cursor*>(cursor);
    return SQLITE_OK;
}

/// Plans a scan that needs its argument, the hidden column `argument`, and gives about `rows` rows.
inline int plan_scan(sqlite3_index_info* plan, int argument, double rows) {
    for (int i = 0; i < plan->nConstraint; ++i) {
        const auto& constraint = plan->aConstraint[i];
        if (constraint.iColumn != argument || constraint.op != SQLITE_INDEX_CONSTRAINT_EQ) continue;
        if (constraint.usable == 0) return SQLITE_CONSTRAINT;
        plan->aConstraintUsage[i].argvIndex = 1;
        plan->aConstraintUsage[i].omit = 1;
        plan->estimatedCost = rows;
        plan->estimatedRows = static_cast<sqlite3_int64>(rows);
        return SQLITE_OK;
    }
    return SQLITE_OK;  // without an argument: the scan itself reports it
}

/// The pointer that was bound for a scan; without one, an error of the table.
template <class Bound>
Bound* bound_pointer(sqlite3_vtab_cursor* cursor, int count, sqlite3_value** arguments, const char* type) {
    auto* const found = count == 1 ? static_cast<Bound*>(sqlite3_value_pointer(arguments[0], type)) : nullptr;
    if (found == nullptr) {
        sqlite3_free(cursor->pVtab->zErrMsg);
        cursor->pVtab->zErrMsg = sqlite3_mprintf("this table takes a parameter bound by covet, and nothing else");
    }
    return found;
}

}  // namespace covet::driver::sqlite_driver
