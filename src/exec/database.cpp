#include <covet/database.hpp>
#include <covet/pool/open.hpp>
#include <covet/pool/pool.hpp>

#include "channel.hpp"

namespace covet {

database::database(std::string_view url, std::source_location where) {
    exec::located(where, [&] {
        pool::plan plan = pool::plan_for(url);
        dialect_ = plan.dialect;
        pool_ = std::make_unique<pool::connection_pool>(std::move(plan.connect), plan.settings);
        static_cast<void>(pool_->acquire());
    });
}

database::database(covet::dialect d, std::unique_ptr<pool::connection_pool> pool) : dialect_{d}, pool_{std::move(pool)} {}

database::database(database&&) noexcept = default;
database& database::operator=(database&&) noexcept = default;
database::~database() = default;

std::shared_ptr<driver::observers> database::observers() const { return pool_->observers(); }

pool::lease database::lease() { return pool_->acquire(); }

driver::outcome database::execute(const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                  const std::source_location& where) {
    return exec::located(where, [&] { return pool_->acquire()->execute(s, parameters, sink); });
}

covet::transaction database::begin(const transaction_options& options, std::source_location where) {
    return exec::located(where, [&] {
        covet::transaction begun{pool_->acquire(), options};
        begun.set_prefetch_batch(prefetch_batch());
        return begun;
    });
}

void database::notify(std::string_view channel, std::string_view payload, std::source_location where) {
    exec::located(where, [&] { exec::notify(*pool_->acquire(), channel, payload); });
}

listener database::listen(std::string_view channel, std::source_location where) {
    return exec::located(where, [&] { return listener{pool_->acquire(), channel, where}; });
}

}  // namespace covet
