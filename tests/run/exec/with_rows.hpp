#pragma once

#include "support/shop.hpp"

#include <vector>

namespace shop {

/// A shop with two customers, three orders and two articles.
struct with_rows : in_memory<customer, order, article> {
    with_rows() {
        insert(ada());
        insert(bob());
        insert(std::vector<order>{{.customer_id = 1, .quantity = 1, .total = 10.0, .state = state::paid},
                                  {.customer_id = 1, .quantity = 2, .total = 20.5, .discount = 0.5},
                                  {.customer_id = 2, .quantity = 3, .total = 30.0, .state = state::shipped}});
        insert(std::vector<article>{{.title = "nail", .color = color::red}, {.title = "bolt", .color = color::blue}});
    }
};

}  // namespace shop
