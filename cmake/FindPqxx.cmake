# libpqxx, the C++ library for PostgreSQL, as the target Pqxx::Pqxx.
#
# Version 6, which Debian 12 has, brings no CMake package; so both it and version 7 are looked for by their files.
find_path(Pqxx_INCLUDE_DIR pqxx/pqxx DOC "The directory that holds pqxx/pqxx")
find_library(Pqxx_LIBRARY pqxx DOC "The library of libpqxx")
find_library(Pqxx_pq_LIBRARY pq DOC "libpq, on which libpqxx stands")
mark_as_advanced(Pqxx_INCLUDE_DIR Pqxx_LIBRARY Pqxx_pq_LIBRARY)

if(Pqxx_INCLUDE_DIR)
    file(GLOB headers "${Pqxx_INCLUDE_DIR}/pqxx/version.hxx")
    if(headers)
        file(STRINGS "${headers}" version REGEX "#[ ]*define PQXX_VERSION \"")
        string(REGEX REPLACE ".*\"([0-9.]+).*\".*" "\\1" Pqxx_VERSION "${version}")
    endif()
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(Pqxx
    REQUIRED_VARS Pqxx_LIBRARY Pqxx_INCLUDE_DIR Pqxx_pq_LIBRARY
    VERSION_VAR Pqxx_VERSION
    REASON_FAILURE_MESSAGE "the PostgreSQL driver needs libpqxx: run scripts/setup, or install libpqxx-dev")

if(Pqxx_FOUND AND NOT TARGET Pqxx::Pqxx)
    add_library(Pqxx::Pqxx UNKNOWN IMPORTED)
    set_target_properties(Pqxx::Pqxx PROPERTIES
        IMPORTED_LOCATION "${Pqxx_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${Pqxx_INCLUDE_DIR}"
        INTERFACE_LINK_LIBRARIES "${Pqxx_pq_LIBRARY}")
endif()
