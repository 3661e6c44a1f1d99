#pragma once

/// \file
/// MySQL Connector/C++: the one place that knows where its headers are. The build's include directory is that of
/// mysql_driver.h, wherever a version of the connector keeps it.

#include <mysql_driver.h>

#include <cppconn/connection.h>
#include <cppconn/datatype.h>
#include <cppconn/exception.h>
#include <cppconn/parameter_metadata.h>
#include <cppconn/prepared_statement.h>
#include <cppconn/resultset.h>
#include <cppconn/resultset_metadata.h>
#include <cppconn/statement.h>
#include <cppconn/warning.h>
