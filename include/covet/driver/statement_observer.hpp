#pragma once

#include <covet/core/notice.hpp>
#include <covet/core/observation.hpp>

namespace covet::driver {

/// Whoever is told of statements; `observers` calls it.
class statement_observer {
public:
    virtual ~statement_observer() = default;

    /// Before a statement runs, with its name and text. What this throws keeps it from running.
    virtual void begins(const observation&) {}
    /// When it is done. What this throws leaves the call that ran the statement, unless that has failed by itself.
    virtual void ended(const observation&) {}

    /// Whether servers shall be asked for their notices. What `noticed` throws goes nowhere.
    virtual bool wants_notices() const noexcept { return false; }
    virtual void noticed(const notice&) {}
};

}  // namespace covet::driver
