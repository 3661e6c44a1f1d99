#pragma once

#include <covet/driver/connection.hpp>
#include <covet/driver/connector.hpp>
#include <covet/driver/url.hpp>

#include <memory>
#include <string_view>

namespace support {

inline std::unique_ptr<covet::driver::connection> connect(std::string_view text) {
    covet::driver::url address{text};
    const covet::driver::connector found = covet::driver::connector_for(address);
    address.refuse_rest();
    return found.connect();
}

}  // namespace support
