#include "library.hpp"

#if PQXX_VERSION_MAJOR >= 7

#include <utility>
#include <vector>

// What is deprecated in later versions of 7 has nothing in its place in the earlier ones.
#pragma GCC diagnostic ignored "-Wdeprecated-declarations"

namespace covet::driver::postgres_driver {

bound_values::bound_values(std::size_t count) { values_.reserve(count); }

void bound_values::add_null() { values_.append(); }

void bound_values::add_text(std::string&& text) { values_.append(std::move(text)); }

void bound_values::add_bytes(std::span<const std::byte> bytes) {
    values_.append(std::basic_string<std::byte>{bytes.data(), bytes.size()});
}

pqxx::result bound_values::run(pqxx::transaction_base& on, const std::string& prepared) && {
    return on.exec_prepared(prepared, values_);
}

pqxx::result bound_values::run_text(pqxx::transaction_base& on, const std::string& sql) && {
    return on.exec_params(sql, values_);
}

std::unique_ptr<pqxx::connection> open_connection(const std::string& options) {
    auto opened = std::make_unique<pqxx::connection>(options);
    opened->set_verbosity(pqxx::error_verbosity::verbose);
    return opened;
}

#if PQXX_VERSION_MAJOR == 7 && PQXX_VERSION_MINOR < 9

struct notice_hook::implementation final : pqxx::errorhandler {
    implementation(pqxx::connection& c, std::function<void(std::string_view)> f) : pqxx::errorhandler{c}, told{std::move(f)} {}

    bool operator()(const char text[]) noexcept override {
        told(text);
        return false;
    }

    std::function<void(std::string_view)> told;
};

#else

struct notice_hook::implementation {
    implementation(pqxx::connection& c, std::function<void(std::string_view)> told) : connection{c} {
        connection.set_notice_handler([told = std::move(told)](pqxx::zview text) { told(text); });
    }
    implementation(const implementation&) = delete;
    implementation& operator=(const implementation&) = delete;
    ~implementation() { connection.set_notice_handler(nullptr); }

    pqxx::connection& connection;
};

#endif

notice_hook::notice_hook(pqxx::connection& c, std::function<void(std::string_view)> told)
    : implementation_{std::make_unique<implementation>(c, std::move(told))} {}

notice_hook::~notice_hook() = default;

void prepare(pqxx::connection& on, const std::string& name, const std::string& sql) { on.prepare(name, sql); }

/// Splits `"t" ("a", "b")` behind the table's name.
struct copy_stream::implementation {
    implementation(pqxx::transaction_base& on, const std::string& target)
        : stream{pqxx::stream_to::raw_table(on, table_of(target), columns_of(target))} {}

    static std::size_t parenthesis(std::string_view target) {
        bool quoted = false;
        for (std::size_t i = 0; i < target.size(); ++i) {
            if (target[i] == '"') quoted = !quoted;
            if (target[i] == '(' && !quoted) return i;
        }
        return target.size();
    }
    static std::string_view table_of(std::string_view target) { return target.substr(0, parenthesis(target)); }
    static std::string_view columns_of(std::string_view target) {
        const std::size_t open = parenthesis(target);
        return open == target.size() ? std::string_view{} : target.substr(open + 1, target.rfind(')') - open - 1);
    }

    pqxx::stream_to stream;
    std::vector<std::optional<std::string_view>> fields;
};

copy_stream::copy_stream(pqxx::transaction_base& on, const std::string& target)
    : implementation_{std::make_unique<implementation>(on, target)} {}

copy_stream::~copy_stream() = default;

void copy_stream::row(std::span<const std::optional<std::string_view>> fields) {
    implementation_->fields.assign(fields.begin(), fields.end());
    implementation_->stream.write_row(implementation_->fields);
}

void copy_stream::complete() { implementation_->stream.complete(); }

}  // namespace covet::driver::postgres_driver

#endif
