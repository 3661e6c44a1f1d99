#include "ordered_aggregates.hpp"

#include <algorithm>
#include <charconv>
#include <cstddef>
#include <iterator>
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
    std::size_t place;  // among those collected
    std::string text;
    std::vector<kept_value> keys;
};

struct collected {
    std::string directions;
    std::string separator;
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
    return a.place < b.place;
}

std::string text_of(sqlite3_value* value) {
    const auto* const data = reinterpret_cast<const char*>(sqlite3_value_text(value));
    return data == nullptr ? std::string{} : std::string(data, static_cast<std::size_t>(sqlite3_value_bytes(value)));
}

/// The text of a value in JSON.
std::string json_of(sqlite3_value* value) {
    char digits[32];
    switch (sqlite3_value_type(value)) {
        case SQLITE_NULL: return "null";
        case SQLITE_INTEGER: return {digits, std::to_chars(digits, std::end(digits), sqlite3_value_int64(value)).ptr};
        case SQLITE_FLOAT: return {digits, std::to_chars(digits, std::end(digits), sqlite3_value_double(value)).ptr};
        default: break;
    }
    constexpr std::string_view hex{"0123456789abcdef"};
    std::string out{'"'};
    for (const char c : text_of(value)) {
        const auto byte = static_cast<unsigned char>(c);
        if (byte < 0x20) {
            out.append("\\u00").append(1, hex[byte / 16]).append(1, hex[byte % 16]);
        } else {
            if (c == '"' || c == '\\') out += '\\';
            out += c;
        }
    }
    return out += '"';
}

std::vector<kept_value> kept(sqlite3_value** begin, sqlite3_value** end) {
    std::vector<kept_value> out;
    for (; begin != end; ++begin) {
        out.emplace_back(sqlite3_value_dup(*begin));
        if (out.back() == nullptr) throw std::bad_alloc{};
    }
    return out;
}

std::string joined(collected& from) {
    std::sort(from.entries.begin(), from.entries.end(),
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
template <class Function>
void guarded(sqlite3_context* context, Function f) {
    try {
        f();
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

template <class Add>
void collect(sqlite3_context* context, Add add) {
    collected** const slot = slot_of(context, sizeof(collected*));
    if (slot == nullptr) return sqlite3_result_error_nomem(context);
    guarded(context, [&] {
        if (*slot == nullptr) *slot = new collected{};
        add(**slot);
    });
}

void add_string(sqlite3_context* context, int count, sqlite3_value** values) {
    if (sqlite3_value_type(values[0]) == SQLITE_NULL) return;
    collect(context, [&](collected& to) {
        if (to.entries.empty()) {
            to.directions = text_of(values[1]);
            to.separator = text_of(values[2]);
        }
        to.entries.push_back({to.entries.size(), text_of(values[0]), kept(values + 3, values + count)});
    });
}

void add_element(sqlite3_context* context, int count, sqlite3_value** values) {
    collect(context, [&](collected& to) {
        if (to.entries.empty()) {
            to.directions = text_of(values[1]);
            to.separator.assign(1, ',');
        }
        to.entries.push_back({to.entries.size(), json_of(values[0]), kept(values + 2, values + count)});
    });
}

void give_text(sqlite3_context* context, const std::string& text) {
    sqlite3_result_text64(context, text.data(), text.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

std::unique_ptr<collected> taken(sqlite3_context* context) {
    collected** const slot = slot_of(context, 0);
    return std::unique_ptr<collected>{slot == nullptr ? nullptr : *slot};
}

void finish_string(sqlite3_context* context) {
    const std::unique_ptr<collected> all = taken(context);
    if (all == nullptr) return sqlite3_result_null(context);
    guarded(context, [&] { give_text(context, joined(*all)); });
}

void finish_array(sqlite3_context* context) {
    const std::unique_ptr<collected> all = taken(context);
    guarded(context, [&] { give_text(context, all == nullptr ? "[]" : '[' + joined(*all) + ']'); });
}

using step_function = void(sqlite3_context*, int, sqlite3_value**);

void add_function(sqlite3* db, const char* name, step_function* step, void (*finish)(sqlite3_context*)) {
    constexpr int flags = SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_INNOCUOUS;
    const int code = sqlite3_create_function_v2(db, name, -1, flags, nullptr, nullptr, step, finish, nullptr);
    if (code != SQLITE_OK) throw_sqlite_error(db, code, {}, phase::before_running);
}

}  // namespace

void register_ordered_aggregates(sqlite3* db) {
    add_function(db, "covet_string_agg", add_string, finish_string);
    add_function(db, "covet_json_array_agg", add_element, finish_array);
}

}  // namespace covet::driver::sqlite_driver
