#include <covet/exec/any_predicate.hpp>

namespace covet::exec::detail {

erased_predicate::erased_predicate(std::span<const expr::choice> made, std::size_t parameters)
    : choices(made.begin(), made.end()), values(parameters) {}

void erased_predicate::own() {
    for (value_view& value : values) value = kept.keep(value);
}

std::size_t count_parameters(std::span<const expr::choice> choices) {
    sql::writer counting{sqlite, {}, choices.data()};
    write_chosen_kind(counting, sql::precedence::logical_or);
    return counting.written().parameters;
}

void write_chosen_kind(sql::writer& out, sql::precedence at_least) {
    const auto* const kind = reinterpret_cast<const predicate_kind*>(out.next_choice());
    if (kind == nullptr) return;
    if (kind->binds >= at_least)
        kind->write(out);
    else if (out.put_before("(", kind->write))
        out.put(")");
}

}  // namespace covet::exec::detail
