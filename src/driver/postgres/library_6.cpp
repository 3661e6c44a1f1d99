#include "library.hpp"

#if PQXX_VERSION_MAJOR < 7

#include <pqxx/tablewriter>

#include <algorithm>
#include <utility>

// What version 7 has no more is deprecated in 6, which has nothing in its place.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace covet::driver::postgres_driver {

bound_values::bound_values(std::size_t count) {
    values_.strings.reserve(count);
    values_.lengths.reserve(count);
    values_.nonnulls.reserve(count);
    values_.binaries.reserve(count);
}

void bound_values::add_null() {
    values_.lengths.push_back(0);
    values_.nonnulls.push_back(0);
    values_.binaries.push_back(0);
}

void bound_values::add_text(std::string&& text) {
    values_.lengths.push_back(static_cast<int>(text.size()));
    values_.nonnulls.push_back(1);
    values_.binaries.push_back(0);
    values_.strings.push_back(std::move(text));
}

void bound_values::add_bytes(std::span<const std::byte> bytes) {
    values_.lengths.push_back(static_cast<int>(bytes.size()));
    values_.nonnulls.push_back(1);
    values_.binaries.push_back(1);
    values_.bin_strings.emplace_back(bytes.data(), bytes.size());
}

pqxx::result bound_values::run(pqxx::transaction_base& on, const std::string& prepared) && {
    return on.exec_prepared(prepared, std::move(values_));
}

pqxx::result bound_values::run_text(pqxx::transaction_base& on, const std::string& sql) && {
    return on.exec_params(sql, std::move(values_));
}

std::unique_ptr<pqxx::connection> open_connection(const std::string& options) {
    auto opened = std::make_unique<pqxx::connection>(options);
    // Otherwise a broken connection is replaced in silence, without its session.
    opened->inhibit_reactivation(true);
    opened->set_verbosity(pqxx::connection_base::verbose);
    return opened;
}

struct notice_hook::implementation final : pqxx::errorhandler {
    implementation(pqxx::connection& c, std::function<void(std::string_view)> f) : pqxx::errorhandler{c}, told{std::move(f)} {}

    bool operator()(const char text[]) noexcept override {
        told(text);
        return false;
    }

    std::function<void(std::string_view)> told;
};

notice_hook::notice_hook(pqxx::connection& c, std::function<void(std::string_view)> told)
    : implementation_{std::make_unique<implementation>(c, std::move(told))} {}

notice_hook::~notice_hook() = default;

void prepare(pqxx::connection& on, const std::string& name, const std::string& sql) {
    on.prepare(name, sql);
    on.prepare_now(name);
}

namespace {

/// How much is sent at once. The server sees no difference.
constexpr std::size_t chunk = 32 * 1024;

/// The letter behind a backslash that COPY has for a character, or NUL.
constexpr char escape_of(char c) {
    switch (c) {
        case '\n': return 'n';
        case '\r': return 'r';
        case '\t': return 't';
        case '\\': return '\\';
        default: return '\0';
    }
}

void append_escaped(std::string& out, std::string_view field) {
    for (;;) {
        const std::size_t plain = std::min(field.find_first_of("\n\r\t\\"), field.size());
        out.append(field.substr(0, plain));
        if (plain == field.size()) return;
        out.append(1, '\\').append(1, escape_of(field[plain]));
        field.remove_prefix(plain + 1);
    }
}

}  // namespace

struct copy_stream::implementation {
    implementation(pqxx::transaction_base& on, const std::string& target) : writer{on, target} { lines.reserve(chunk * 2); }

    void send() {
        if (lines.empty()) return;
        writer.write_raw_line(lines);  // adds a newline, but where there is one already
        lines.clear();
    }

    pqxx::tablewriter writer;
    std::string lines;
};

copy_stream::copy_stream(pqxx::transaction_base& on, const std::string& target)
    : implementation_{std::make_unique<implementation>(on, target)} {}

copy_stream::~copy_stream() = default;

void copy_stream::row(std::span<const std::optional<std::string_view>> fields) {
    std::string& lines = implementation_->lines;
    bool is_first = true;
    for (const auto& field : fields) {
        if (!std::exchange(is_first, false)) lines += '\t';
        if (field)
            append_escaped(lines, *field);
        else
            lines += "\\N";
    }
    lines += '\n';
    if (lines.size() >= chunk) implementation_->send();
}

void copy_stream::complete() {
    implementation_->send();
    implementation_->writer.complete();
}

}  // namespace covet::driver::postgres_driver

#endif
