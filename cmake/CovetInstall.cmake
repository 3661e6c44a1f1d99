include(CMakePackageConfigHelpers)
set(config_dir "${CMAKE_INSTALL_LIBDIR}/cmake/covet")

install(DIRECTORY "${PROJECT_SOURCE_DIR}/include/" DESTINATION "${CMAKE_INSTALL_INCLUDEDIR}" FILES_MATCHING PATTERN "*.hpp")
install(TARGETS covet_core covet EXPORT covetTargets)
install(EXPORT covetTargets NAMESPACE covet:: DESTINATION "${config_dir}")

configure_package_config_file(
    "${PROJECT_SOURCE_DIR}/cmake/covetConfig.cmake.in" "${PROJECT_BINARY_DIR}/covetConfig.cmake"
    INSTALL_DESTINATION "${config_dir}" NO_SET_AND_CHECK_MACRO)
write_basic_package_version_file("${PROJECT_BINARY_DIR}/covetConfigVersion.cmake" COMPATIBILITY SameMinorVersion)
install(FILES
    "${PROJECT_BINARY_DIR}/covetConfig.cmake"
    "${PROJECT_BINARY_DIR}/covetConfigVersion.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/FindBoostHeaders.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/FindMySQLConnector.cmake"
    "${PROJECT_SOURCE_DIR}/cmake/FindPqxx.cmake"
    DESTINATION "${config_dir}")
