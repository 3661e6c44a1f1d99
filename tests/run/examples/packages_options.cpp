#include <packages/options.hpp>

#include <doctest/doctest.h>

#include <string>
#include <string_view>
#include <vector>

using namespace packages;

namespace {

void check_refused(const std::vector<std::string_view>& arguments, const char* message) {
    CHECK_THROWS_WITH_AS(parse_options(arguments), message, usage_error);
}

}  // namespace

TEST_CASE("without arguments everything is asked of this machine's packages") {
    const options all = parse_options({});
    CHECK(all.list == "/var/lib/dpkg/status");
    CHECK(all.database == "packages.db");
    CHECK(all.load);
    CHECK(all.rows == 10);
    CHECK_FALSE(all.show_sql);
    CHECK(all.overview);
    CHECK(all.largest);
    CHECK(all.sections);
    CHECK(all.maintainers);
    CHECK(all.depends_on == "libc6");
}

TEST_CASE("a question that is asked is the only one") {
    CHECK(parse_options({"--largest"}).largest);
    const options one = parse_options({"--depends-on", "bash", "list"});
    CHECK(one.depends_on == "bash");
    CHECK(one.list == "list");
    CHECK_FALSE(one.overview);
    CHECK_FALSE(one.largest);
    CHECK_FALSE(one.sections);
    CHECK_FALSE(one.maintainers);
}

TEST_CASE("a value stands behind its option or an equals sign") {
    CHECK(parse_options({"--database", "a.db"}).database == "a.db");
    CHECK(parse_options({"--database=a=b.db"}).database == "a=b.db");
    CHECK(parse_options({"--limit=1000000000"}).rows == 1'000'000'000);
    CHECK(parse_options({"--depends-on", "--sql"}).depends_on == "--sql");
}

TEST_CASE("a wrong command line is refused with what is wrong") {
    check_refused({"--colour"}, "there is no option --colour");
    check_refused({"-x"}, "there is no option -x");
    check_refused({"--database"}, "--database needs a value");
    check_refused({"--database="}, "--database needs a value");
    check_refused({"--sql=yes"}, "--sql takes no value");
    check_refused({"a", "b"}, "there are two lists, a and b");
    check_refused({""}, "the name of the list is empty");
    check_refused({"--no-load", "a"}, "--no-load reads no list, so it does not go with a FILE");
    for (const char* rows : {"0", "-1", "many", "1.5", "1000000001", "99999999999999999999", " 1"})
        CHECK_THROWS_AS(parse_options({"--limit", rows}), usage_error);
    check_refused({"--limit", "many"}, "--limit takes a number from 1 to 1000000000, not 'many'");
}
