#include <covet/core/error.hpp>

#include <utility>

namespace covet {

std::string_view name_of(error_kind kind) noexcept {
    switch (kind) {
        case error_kind::other: return "error";
        case error_kind::unique_violation: return "unique violation";
        case error_kind::foreign_key_violation: return "foreign key violation";
        case error_kind::not_null_violation: return "not null violation";
        case error_kind::check_violation: return "check violation";
        case error_kind::serialization_failure: return "serialization failure";
        case error_kind::deadlock: return "deadlock";
        case error_kind::timeout: return "timeout";
        case error_kind::canceled: return "canceled";
        case error_kind::connection_failed: return "connection failed";
        case error_kind::connection_lost: return "connection lost";
        case error_kind::no_rows: return "no rows";
        case error_kind::too_many_rows: return "too many rows";
        case error_kind::relation_not_loaded: return "relation not loaded";
        case error_kind::conversion: return "conversion error";
        case error_kind::schema_mismatch: return "schema mismatch";
        case error_kind::read_only: return "read only";
        case error_kind::syntax: return "syntax error";
        case error_kind::bad_option: return "bad option";
        case error_kind::invalid_input: return "invalid input";
        case error_kind::query_budget_exceeded: return "query budget exceeded";
        case error_kind::not_supported: return "not supported";
        case error_kind::misuse: return "misuse";
    }
    return "error";
}

error::error(error_kind kind, const std::string& message, error_details details)
    : std::runtime_error{message}, kind_{kind}, details_{std::move(details)} {}

void throw_error(error_kind kind, const std::string& message, error_details details) {
    switch (kind) {
        case error_kind::unique_violation: throw unique_violation{message, std::move(details)};
        case error_kind::foreign_key_violation: throw foreign_key_violation{message, std::move(details)};
        case error_kind::not_null_violation: throw not_null_violation{message, std::move(details)};
        case error_kind::check_violation: throw check_violation{message, std::move(details)};
        case error_kind::serialization_failure: throw serialization_failure{message, std::move(details)};
        case error_kind::deadlock: throw deadlock{message, std::move(details)};
        case error_kind::timeout: throw timeout{message, std::move(details)};
        case error_kind::canceled: throw statement_canceled{message, std::move(details)};
        case error_kind::connection_failed: throw connection_failed{message, std::move(details)};
        case error_kind::connection_lost: throw connection_lost_error{message, std::move(details)};
        case error_kind::no_rows: throw no_rows{message, std::move(details)};
        case error_kind::too_many_rows: throw too_many_rows{message, std::move(details)};
        case error_kind::relation_not_loaded: throw relation_not_loaded{message, std::move(details)};
        case error_kind::conversion: throw conversion_error{message, std::move(details)};
        case error_kind::schema_mismatch: throw schema_mismatch{message, std::move(details)};
        case error_kind::read_only: throw read_only_error{message, std::move(details)};
        case error_kind::syntax: throw syntax_error{message, std::move(details)};
        case error_kind::bad_option: throw bad_option{message, std::move(details)};
        case error_kind::invalid_input: throw invalid_input{message, std::move(details)};
        case error_kind::query_budget_exceeded: throw query_budget_exceeded{message, std::move(details)};
        case error_kind::not_supported: throw not_supported{message, std::move(details)};
        case error_kind::misuse: throw misuse{message, std::move(details)};
        case error_kind::other: break;
    }
    throw error{kind, message, std::move(details)};
}

}  // namespace covet
