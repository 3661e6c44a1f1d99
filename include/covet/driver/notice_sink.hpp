#pragma once

#include <covet/core/notice.hpp>

namespace covet::driver {

/// Takes what a server says beside its answers, without the names of statements.
class notice_sink {
public:
    virtual void take(const notice&) noexcept = 0;

protected:
    ~notice_sink() = default;
};

}  // namespace covet::driver
