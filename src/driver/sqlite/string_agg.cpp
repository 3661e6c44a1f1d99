#include "string_agg.hpp"

#include <algorithm>
#include <cstddef>
#include <memory>
#include <new>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "error.hpp"

namespace covet::driver::sqlite_driver {
namespace {

struct value_deleter {
    void operator()(sqlite3_value* value) const { sqlite3_value_free(value); }
};
using kept_value = std::unique_ptr<sqlite3_value, value_deleter>;

struct entry {
    std::string text;
    std::vector<kept_value> keys;
};

struct collected {
    std::string separator;
    std::string directions;
    std::vector<entry> entries;
};

/// The order of types in SQLite: NULL, numbers, texts, bytes.
int rank_of(int type) {
    switch (type) {
        case SQLITE_NULL: return 0;
        case SQLITE_INTEGER:
        case SQLITE_FLOAT: return 1;
        case SQLITE_TEXT: return 2;
        default: return 3;
    }
}

template <class T>
int sign_of(const T& a, const T& b) {
    return a < b ? -1 : b < a ? 1 : 0;
}

int compare_numbers(sqlite3_value* a, sqlite3_value* b) {
    const bool integers = sqlite3_value_type(a) == SQLITE_INTEGER && sqlite3_value_type(b) == SQLITE_INTEGER;
    return integers ? sign_of(sqlite3_value_int64(a), sqlite3_value_int64(b))
                    : sign_of(sqlite3_value_double(a), sqlite3_value_double(b));
}

std::string_view bytes_of(sqlite3_value* value) {
    const void* const data = sqlite3_value_blob(value);
    return {static_cast<const char*>(data), static_cast<std::size_t>(sqlite3_value_bytes(value))};
}

int compare(sqlite3_value* a, sqlite3_value* b) {
    const int left = rank_of(sqlite3_value_type(a));
    const int right = rank_of(sqlite3_value_type(b));
    if (left != right || left == 0) return sign_of(left, right);
    return left == 1 ? compare_numbers(a, b) : sign_of(bytes_of(a), bytes_of(b));
}

bool comes_before(const entry& a, const entry& b, std::string_view directions) {
    for (std::size_t i = 0; i < a.keys.size(); ++i)
        if (const int sign = compare(a.keys[i].get(), b.keys[i].get()); sign != 0) return directions[i] == 'd' ? sign > 0 : sign < 0;
    return false;
}

std::string text_of(sqlite3_value* value) {
    const auto* const data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return data == nullptr ? std::string{} : std::string(data, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

void add(collected& to, int count, sqlite3_value** values) {
    if (to.entries.empty()) {
        to.separator = text_of(values[1]);
        to.directions = text_of(values[2]);
    }
    entry next{.text = text_of(values[0]), .keys = {}};
    for (int i = 3; i < count; ++i) {
        next.keys.emplace_back(sqlite3_value_dup(values[i]));
        if (next.keys.back() == nullptr) throw std::bad_alloc{};
    }
    to.entries.push_back(std::move(next));
}

std::string joined(collected& from) {
    std::stable_sort(from.entries.begin(), from.entries.end(),
                     [&](const entry& a, const entry& b) { return comes_before(a, b, from.directions); });
    std::string out;
    for (const entry& e : from.entries) {
        if (&e != from.entries.data()) out += from.separator;
        out += e.text;
    }
    return out;
}

/// SQLite keeps a pointer for each group, null at first.
collected** slot_of(sqlite3_context* context, int size) {
    return static_cast<collected**>(sqlite3_aggregate_context(context, size));
}

// No exception may pass through SQLite's own frames.
void step(sqlite3_context* context, int count, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    collected** const slot = slot_of(context, sizeof(collected*));
    if (slot == nullptr) return sqlite3_result_error_nomem(context);
    try {
        if (*slot == nullptr) *slot = new collected{};
        add(**slot, count, values);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

void finish(sqlite3_context* context) {
    collected** const slot = slot_of(context, 0);
    if (slot == nullptr || *slot == nullptr) return sqlite3_result_null(context);
    const std::unique_ptr<collected> all{*slot};
    try {
        const std::string text = joined(*all);
        sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

}  // namespace

void register_string_agg(sqlite3* db) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(db, "covet_string_agg", -1, flags, nullptr, nullptr, step, finish, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(db, code, {}, phase::before_running);
}

}  // namespace covet::driver::sqlite_driver
