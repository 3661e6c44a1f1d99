# Boost's headers as the target BoostHeaders::BoostHeaders, with PFR and Hana among them.
#
# Looks for the headers themselves: PFR has no library of its own, and a Boost that was unpacked rather than installed
# has no BoostConfig.cmake. CMAKE_PREFIX_PATH, Boost_ROOT and BOOST_ROOT are searched before the system.
find_path(BoostHeaders_INCLUDE_DIR boost/pfr/core.hpp
    HINTS "${Boost_ROOT}" "$ENV{Boost_ROOT}" "${BOOST_ROOT}" "$ENV{BOOST_ROOT}" PATH_SUFFIXES include
    DOC "The directory that holds boost/pfr/core.hpp")
mark_as_advanced(BoostHeaders_INCLUDE_DIR)

if(BoostHeaders_INCLUDE_DIR)
    file(STRINGS "${BoostHeaders_INCLUDE_DIR}/boost/version.hpp" version REGEX "#define BOOST_LIB_VERSION ")
    string(REGEX REPLACE ".*\"([0-9]+)_([0-9]+).*\".*" "\\1.\\2" BoostHeaders_VERSION "${version}")
    if(NOT EXISTS "${BoostHeaders_INCLUDE_DIR}/boost/hana/basic_tuple.hpp")
        set(missing Hana)
    endif()
else()
    set(missing PFR)
endif()

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(BoostHeaders
    REQUIRED_VARS BoostHeaders_INCLUDE_DIR
    VERSION_VAR BoostHeaders_VERSION
    REASON_FAILURE_MESSAGE "covet needs Boost's headers with PFR and Hana: install libboost1.81-dev on Debian 12, \
libboost-dev on Debian 13, or set Boost_ROOT to a Boost of 1.81 or later")

if(BoostHeaders_FOUND AND NOT TARGET BoostHeaders::BoostHeaders)
    add_library(BoostHeaders::BoostHeaders INTERFACE IMPORTED)
    set_target_properties(BoostHeaders::BoostHeaders PROPERTIES
        INTERFACE_INCLUDE_DIRECTORIES "${BoostHeaders_INCLUDE_DIR}")
endif()
