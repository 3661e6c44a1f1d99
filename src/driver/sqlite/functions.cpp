#include "functions.hpp"

#include "error.hpp"

namespace covet::driver::sqlite_driver {
namespace {

void call(sqlite3_context* context, int count, sqlite3_value** arguments) {
    for (int i = 0; i < count; ++i)
        if (sqlite3_value_type(arguments[i]) == SQLITE_NULL) return sqlite3_result_null(context);
    reinterpret_cast<scalar_function>(sqlite3_user_data(context))(context, count, arguments);
}

}  // namespace

void add_function(sqlite3* db, const char* name, int arguments, scalar_function function) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(db, name, arguments, flags, reinterpret_cast<void*>(function), call, nullptr,
                                                nullptr, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(db, code, {}, phase::before_running);
}

void register_functions(sqlite3* db) {
    register_number_functions(db);
    register_text_functions(db);
    register_time_functions(db);
    register_array_functions(db);
}

}  // namespace covet::driver::sqlite_driver
