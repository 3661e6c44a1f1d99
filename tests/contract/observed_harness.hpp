#pragma once

#include <covet/driver/observers.hpp>

#include "contract/sqlite_harness.hpp"

namespace contract {

/// SQLite, observed by somebody who does nothing: it must not show.
class observed_harness final : public sqlite_harness {
public:
    observed_harness() { observers_.add(nobody_); }

    std::unique_ptr<covet::driver::connection> connect() override {
        return covet::driver::observed(sqlite_harness::connect(), observers_);
    }

private:
    covet::driver::statement_observer nobody_;
    covet::driver::observers observers_;
};

}  // namespace contract
