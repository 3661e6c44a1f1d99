#pragma once

#include <covet/driver/connection.hpp>

#include <source_location>
#include <span>

namespace covet::exec {

/// The way of the operations to what a `database`, a `session` and a `transaction` keep from the program: the connection that a
/// call leases, and the execution of its statement. It is their friend, so that they need not name each of the operations.
class access {
public:
    /// Something that points at a connection, and holds it where others may want it.
    template <class Self>
    static auto lease(Self& self, const std::source_location& where) {
        return self.lease(where);
    }

    template <class Self>
    static driver::outcome execute(Self& self, const statement& s, std::span<const value_view> parameters, driver::row_sink& sink,
                                   const std::source_location& where) {
        return self.execute(s, parameters, sink, where);
    }
};

}  // namespace covet::exec
