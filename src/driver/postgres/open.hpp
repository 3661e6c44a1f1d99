#pragma once

#include <covet/driver/postgres.hpp>

#include <memory>

#include "library.hpp"

namespace covet::driver::postgres_driver {

/// Throws `bad_option`.
void check_options(const postgres_options&);

/// Opens a connection. Throws `connection_failed`.
std::unique_ptr<pqxx::connection> open_server(const postgres_options&);

/// Gives a session the settings that covet needs, and those of the options. Throws what libpqxx throws.
void configure_session(pqxx::transaction_base&, const postgres_options&);

}  // namespace covet::driver::postgres_driver
