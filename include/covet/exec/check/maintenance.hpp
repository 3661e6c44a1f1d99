#pragma once

namespace covet::exec::check {

/// Databases only vacuum outside of transactions, which are what can begin no transaction of its own.
template <class Self>
concept vacuuming = requires(Self& self) { self.begin(); };

template <class Self>
consteval void can_vacuum() {
    static_assert(vacuuming<Self>,
                  "covet: vacuum() does not run within a transaction. Call it on the database, before or after the transaction.");
}

}  // namespace covet::exec::check
