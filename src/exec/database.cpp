#include <covet/database.hpp>
#include <covet/pool/open.hpp>

namespace covet {

database::database(std::string_view url, std::source_location where) {
    exec::located(where, [&] {
        pool::plan plan = pool::plan_for(url);
        dialect_ = plan.dialect;
        pool_ = std::make_unique<pool::connection_pool>(std::move(plan.connect), plan.settings);
        static_cast<void>(pool_->acquire());
    });
}

database::database(covet::dialect d, pool::connection_pool::factory connect, pool::options options)
    : dialect_{d}, pool_{std::make_unique<pool::connection_pool>(std::move(connect), options)} {}

covet::transaction database::begin(std::source_location where) {
    return exec::located(where, [&] { return covet::transaction{pool_->acquire(), {}}; });
}

}  // namespace covet
