#!/usr/bin/env bash
# Checks that check-layers, given as the argument, refuses what it is there to refuse.
set -u
check=$1
tree=$(mktemp -d)
trap 'rm -rf "$tree"' EXIT
failed=0

# expect <0 or 1> <header> <include line>: the script's answer to a tree of one header with one include.
expect() {
    rm -rf "$tree/covet"
    mkdir -p "$tree/$(dirname "$2")"
    printf '#pragma once\n%s\n' "$3" >"$tree/$2"
    said=$(bash "$check" "$tree" 2>&1)
    [ $? -eq "$1" ] && return
    printf '%s with %s: expected status %d; it said: %s\n' "$2" "$3" "$1" "$said"
    failed=1
}

expect 0 covet/query/select.hpp '#include <covet/expr/column.hpp>'
expect 0 covet/query/select.hpp '#include <covet/query/from.hpp>'
expect 0 covet/pool/pool.hpp '#include <covet/driver/connection.hpp>'
expect 0 covet/exec/decode.hpp '#include <covet/pool/pool.hpp>'
expect 0 covet/database.hpp '#include <covet/exec/decode.hpp>'
expect 0 covet/meta/members.hpp '#include <boost/pfr/core.hpp>'
expect 0 covet/expr/list.hpp '#include <boost/hana/basic_tuple.hpp>'
expect 0 covet/hana.hpp '#include <boost/hana/string.hpp>'
expect 0 covet/json.hpp '#include <nlohmann/json_fwd.hpp>'

expect 1 covet/core/value.hpp '#include <covet/meta/members.hpp>'
expect 1 covet/query/select.hpp '#include <covet/sql/writer.hpp>'
expect 1 covet/schema/table.hpp '#  include <covet/driver/connection.hpp>'
expect 1 covet/pool/pool.hpp '#include <covet/schema/table.hpp>'
expect 1 covet/exec/decode.hpp '#include <covet/database.hpp>'
expect 1 covet/extra/thing.hpp '#include <vector>'
expect 1 covet/driver/sqlite.hpp '#include <sqlite3.h>'
expect 1 covet/driver/postgresql.hpp '#include <pqxx/pqxx>'
expect 1 covet/driver/mysql.hpp '#include <mysql/jdbc.h>'
expect 1 covet/json.hpp '#include <nlohmann/json.hpp>'
expect 1 covet/schema/json.hpp '#include <nlohmann/json_fwd.hpp>'
expect 1 covet/hana.hpp '#include <boost/hana.hpp>'
expect 1 covet/expr/list.hpp '#include <boost/hana/map.hpp>'
expect 1 covet/schema/table.hpp '#include <boost/pfr.hpp>'
expect 1 covet/core/value.hpp '#include "value_kind.hpp"'

rm -rf "$tree/covet"
mkdir "$tree/covet"
bash "$check" "$tree" >/dev/null 2>&1 && { echo 'a tree without headers passes'; failed=1; }
exit $failed
