#include "generator.hpp"

namespace tpch {

void load(covet::database& db, double scale) {
    const generator rows{scale};
    db.create_tables<region, nation, supplier, part, partsupp, customer, orders, lineitem>();
    db.insert(rows.all_regions());
    db.insert(rows.all_nations());
    db.insert(rows.all_suppliers());
    db.insert(rows.all_parts());
    db.insert(rows.all_partsupps());
    db.insert(rows.all_customers());
    db.insert(rows.all_orders());
    db.insert(rows.all_lines());
}

}  // namespace tpch
