# MySQL Connector/C++ with its JDBC-like interface, as the target MySQLConnector::MySQLConnector.
#
# Connector 1.1, which Debian has, puts its headers into the include directory itself; 8 and later put them below jdbc.
# Only headers are looked for in /usr/local, where scripts/setup unpacks them on Debian 12; the library is Debian's, which
# has no plain .so name without the -dev package.
find_path(MySQLConnector_INCLUDE_DIR mysql_driver.h PATH_SUFFIXES jdbc mysql-cppconn/jdbc
    DOC "The directory that holds mysql_driver.h and cppconn/")
find_library(MySQLConnector_LIBRARY NAMES mysqlcppconn libmysqlcppconn.so.7
    DOC "The library of MySQL Connector/C++")
mark_as_advanced(MySQLConnector_INCLUDE_DIR MySQLConnector_LIBRARY)

include(FindPackageHandleStandardArgs)
find_package_handle_standard_args(MySQLConnector
    REQUIRED_VARS MySQLConnector_LIBRARY MySQLConnector_INCLUDE_DIR
    REASON_FAILURE_MESSAGE "the MySQL driver needs MySQL Connector/C++: run scripts/setup, or install libmysqlcppconn-dev")

if(MySQLConnector_FOUND AND NOT TARGET MySQLConnector::MySQLConnector)
    add_library(MySQLConnector::MySQLConnector UNKNOWN IMPORTED)
    set_target_properties(MySQLConnector::MySQLConnector PROPERTIES
        IMPORTED_LOCATION "${MySQLConnector_LIBRARY}"
        INTERFACE_INCLUDE_DIRECTORIES "${MySQLConnector_INCLUDE_DIR}")
endif()
