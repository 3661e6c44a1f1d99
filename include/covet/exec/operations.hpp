#pragma once

#include <covet/exec/batch_operations.hpp>
#include <covet/exec/catalog_operations.hpp>
#include <covet/exec/key_operations.hpp>
#include <covet/exec/link_operations.hpp>
#include <covet/exec/object_operations.hpp>
#include <covet/exec/prefetch_operations.hpp>
#include <covet/exec/query_operations.hpp>
#include <covet/exec/schema_operations.hpp>
#include <covet/exec/sql_operations.hpp>

namespace covet::exec {

/// All that a `database`, a `session` and a `transaction` do alike.
///
///     class session : public exec::operations<session> { … };
///
/// `Self` names its dialect, begins transactions, and gives `access` a `lease` and an `execute`.
template <class Self>
class operations : public query_operations<Self>,
                   public object_operations<Self>,
                   public key_operations<Self>,
                   public link_operations<Self>,
                   public prefetch_operations<Self>,
                   public schema_operations<Self>,
                   public catalog_operations<Self>,
                   public sql_operations<Self>,
                   public batch_operations<Self> {
public:
    // What several bases have by one name would be ambiguous: these overload each other.
    using prefetch_operations<Self>::load;
    using key_operations<Self>::remove;
    using link_operations<Self>::remove;
    using query_operations<Self>::run;
    using sql_operations<Self>::run;
};

}  // namespace covet::exec
