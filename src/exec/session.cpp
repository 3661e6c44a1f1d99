#include <covet/session.hpp>

namespace covet {

transaction session::begin(const transaction_options& options, std::source_location where) {
    return exec::located(where, [&] {
        covet::transaction begun{*lease_, options};
        begun.set_prefetch_batch(prefetch_batch());
        return begun;
    });
}

driver::outcome session::execute(const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                 const std::source_location& where) {
    return exec::located(where, [&] { return lease_->execute(s, parameters, sink); });
}

}  // namespace covet
