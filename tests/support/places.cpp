#include "support/places.hpp"

// Alone in this file, so that a compiler cache serves all directories that covet is built in.
namespace support {

std::string server_directory(const std::string& name) { return std::string{COVET_TEST_SERVERS} + "/" + name; }

std::string data_directory() { return COVET_TEST_DATA; }

}  // namespace support
