#include "company.hpp"

using namespace company;

namespace {

constexpr auto customers = from<Customer>.select(col<&Customer::id>);

static_assert(text::of(customers.for_update(), postgresql).ends_with(R"(FROM "customers" FOR UPDATE)"));
static_assert(text::of(customers.for_update(skip_locked), mysql).ends_with("FROM `customers` FOR UPDATE SKIP LOCKED"));
static_assert(text::of(customers.limit(1).for_update(nowait), postgresql).ends_with(" LIMIT $1 FOR UPDATE NOWAIT"));
static_assert(text::of(customers.for_share(), postgresql).ends_with(R"(FROM "customers" FOR SHARE)"));
static_assert(text::of(customers.for_share(), mysql).ends_with("FROM `customers` LOCK IN SHARE MODE"));
static_assert(text::of(from<Order>.join<Customer>(of_customer).for_update<Order>(skip_locked), postgresql)
                  .ends_with(R"( FOR UPDATE OF "orders" SKIP LOCKED)"));

}  // namespace
