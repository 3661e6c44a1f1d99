# covet::core, the headers, and covet::covet, which adds what is compiled: drivers, pool, codecs, DDL.
find_package(BoostHeaders 1.81 REQUIRED)
find_package(Threads REQUIRED)

add_library(covet_core INTERFACE)
add_library(covet::core ALIAS covet_core)
set_target_properties(covet_core PROPERTIES EXPORT_NAME core)
target_compile_features(covet_core INTERFACE cxx_std_20)
target_include_directories(covet_core INTERFACE
    "$<BUILD_INTERFACE:${PROJECT_SOURCE_DIR}/include>"
    "$<INSTALL_INTERFACE:${CMAKE_INSTALL_INCLUDEDIR}>")
target_link_libraries(covet_core INTERFACE BoostHeaders::BoostHeaders)
if(COVET_DIALECTS)
    list(JOIN COVET_DIALECTS "," dialects)
    target_compile_definitions(covet_core INTERFACE "COVET_DIALECTS=${dialects}")
endif()

file(GLOB_RECURSE covet_sources CONFIGURE_DEPENDS "${PROJECT_SOURCE_DIR}/src/*.cpp")
if(NOT COVET_SQLITE)
    list(FILTER covet_sources EXCLUDE REGEX "/src/driver/sqlite/")
endif()
if(NOT COVET_JSON)
    list(FILTER covet_sources EXCLUDE REGEX "/src/schema/json[^/]*\\.cpp$")
endif()

add_library(covet ${covet_sources})
add_library(covet::covet ALIAS covet)
set_target_properties(covet PROPERTIES VERSION ${PROJECT_VERSION} SOVERSION ${PROJECT_VERSION_MAJOR}.${PROJECT_VERSION_MINOR})
target_include_directories(covet PRIVATE "${PROJECT_SOURCE_DIR}/src")
target_link_libraries(covet PUBLIC covet_core Threads::Threads PRIVATE $<BUILD_INTERFACE:covet_warnings>)

if(COVET_SQLITE)
    find_package(SQLite3 3.38 REQUIRED)
    target_link_libraries(covet PRIVATE SQLite::SQLite3)
    target_compile_definitions(covet PRIVATE COVET_SQLITE)
endif()
if(COVET_JSON)
    find_package(nlohmann_json 3.9 REQUIRED)
    # Public because a program that stores nlohmann::json includes its header itself.
    target_link_libraries(covet PUBLIC nlohmann_json::nlohmann_json)
endif()
