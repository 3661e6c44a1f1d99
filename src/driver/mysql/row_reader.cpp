#include "row_reader.hpp"

#include <cmath>
#include <limits>
#include <string_view>

#include "texts.hpp"

namespace covet::driver::mysql_driver {
namespace {

bool is_real(sql_type type) { return type == sql_type::float32 || type == sql_type::float64; }

template <class Number>
value_view integer_or(const std::optional<Number>& number, value_view otherwise) {
    if (!number) return otherwise;
    if constexpr (std::same_as<Number, std::uint64_t>)
        return value_view::unsigned_integer(*number);
    else
        return value_view::integer(*number);
}

value_view bytes_of(std::string_view text) { return value_view::bytes(std::as_bytes(std::span{text})); }

/// Text in the form of a meaning. What cannot be read so stays text, and decoding it tells the program.
value_view cell_of_text(std::string_view text, const type_description& meaning) {
    const value_view as_it_is = value_view::text(text);
    switch (meaning.type) {
        case sql_type::boolean:
        case sql_type::duration:
        case sql_type::int8:
        case sql_type::int16:
        case sql_type::int32:
        case sql_type::int64: return integer_or(scaled_of(text, 0), as_it_is);
        case sql_type::uint8:
        case sql_type::uint16:
        case sql_type::uint32:
        case sql_type::uint64: return integer_or(unsigned_of(text), as_it_is);
        case sql_type::float32:
        case sql_type::float64: {
            const std::optional<double> number = real_of(text);
            return number ? value_view::real(*number) : as_it_is;
        }
        case sql_type::decimal: return integer_or(scaled_of(text, meaning.scale), as_it_is);
        case sql_type::date: return integer_or(days_of(text), as_it_is);
        case sql_type::timestamp: return integer_or(microseconds_of(text), as_it_is);
        case sql_type::bytes:
        case sql_type::uuid: return bytes_of(text);
        default: return as_it_is;
    }
}

/// Ten to the power of a scale, of which 18 digits fit an integer.
double power_of_ten(unsigned scale) { return std::pow(10.0, scale); }

std::optional<std::int64_t> integer_of(double number) {
    constexpr double limit = 9223372036854775808.0;
    if (std::trunc(number) != number || number < -limit || number >= limit) return std::nullopt;
    return static_cast<std::int64_t>(number);
}

}  // namespace

row_reader::native row_reader::kind_of(sql::ResultSetMetaData& meta, unsigned number) {
    switch (meta.getColumnType(number)) {
        case sql::DataType::BIT: return native::unsigned_integer;
        case sql::DataType::TINYINT:
        case sql::DataType::SMALLINT:
        case sql::DataType::MEDIUMINT:
        case sql::DataType::INTEGER:
        case sql::DataType::BIGINT:
        case sql::DataType::YEAR: return meta.isSigned(number) ? native::integer : native::unsigned_integer;
        case sql::DataType::REAL:
        case sql::DataType::DOUBLE: return native::real;
        case sql::DataType::NUMERIC:
        case sql::DataType::DECIMAL: return native::decimal;
        case sql::DataType::DATE: return native::date;
        case sql::DataType::TIMESTAMP: return native::timestamp;
        case sql::DataType::BINARY:
        case sql::DataType::VARBINARY:
        case sql::DataType::LONGVARBINARY: return native::bytes;
        case sql::DataType::SQLNULL: return native::null;
        default: return native::text;
    }
}

void row_reader::begin(sql::ResultSet& rows, const statement& s, protocol how) {
    rows_ = &rows;
    protocol_ = how;
    sql::ResultSetMetaData& meta = *rows.getMetaData();
    columns_.resize(meta.getColumnCount());
    cells_.resize(columns_.size());
    const bool described = s.results.size() == columns_.size();
    unsigned number = 0;
    for (column& c : columns_) {
        c.meaning = described ? std::optional{s.results[number].type} : std::nullopt;
        ++number;
        // Of a column of text the connector looks its character set up, for as long as reading the row takes. Altered since
        // the last run, it may be a number.
        const bool is_known = c.kind == native::text && c.meaning && c.meaning->type == sql_type::text && !meta.isNumeric(number);
        if (!is_known) c.kind = kind_of(meta, number);
    }
}

std::span<const value_view> row_reader::read() {
    unsigned number = 0;
    for (column& c : columns_) {
        ++number;
        cells_[number - 1] = cell(c, number);
    }
    return cells_;
}

/// A value that a NULL would be read as, too: the connector is asked which of them it is only then.
value_view row_reader::unless_null(const value_view& value, unsigned number) const {
    return rows_->isNull(number) ? value_view::null() : value;
}

value_view row_reader::cell(column& c, unsigned number) const {
    const bool plain = !c.meaning || (!is_real(c.meaning->type) && c.meaning->type != sql_type::decimal);
    if (c.kind == native::integer && plain) {
        const std::int64_t found = rows_->getInt64(number);
        return found != 0 ? value_view::integer(found) : unless_null(value_view::integer(0), number);
    }
    if (c.kind == native::unsigned_integer && plain) {
        const std::uint64_t found = rows_->getUInt64(number);
        return found != 0 ? value_view::unsigned_integer(found) : unless_null(value_view::integer(0), number);
    }
    if (c.kind == native::real && protocol_ == protocol::binary) {
        const double found = static_cast<double>(rows_->getDouble(number));
        return found != 0 ? cell_of_real(c, found) : unless_null(cell_of_real(c, found), number);
    }
    if (c.kind == native::null) return value_view::null();

    // Moved out of the connector's string, which it makes for every call.
    c.text.swap(*rows_->getString(number).operator->());
    return c.text.empty() ? unless_null(cell_of_string(c), number) : cell_of_string(c);
}

value_view row_reader::cell_of_string(const column& c) {
    if (c.meaning) return cell_of_text(c.text, *c.meaning);
    switch (c.kind) {
        case native::real: return value_view::real(real_of(c.text).value_or(std::numeric_limits<double>::quiet_NaN()));
        case native::decimal: return integer_or(mysql_driver::integer_of(c.text), value_view::text(c.text));
        case native::date: return integer_or(days_of(c.text), value_view::text(c.text));
        case native::timestamp: return integer_or(microseconds_of(c.text), value_view::text(c.text));
        case native::bytes: return bytes_of(c.text);
        default: return value_view::text(c.text);
    }
}

value_view row_reader::cell_of_real(const column& c, double number) {
    if (!c.meaning || is_real(c.meaning->type)) return value_view::real(number);
    const bool scaled = c.meaning->type == sql_type::decimal;
    return integer_or(integer_of(scaled ? std::round(number * power_of_ten(c.meaning->scale)) : number),
                      value_view::real(number));
}

}  // namespace covet::driver::mysql_driver
