#include <packages/relation.hpp>

#include <doctest/doctest.h>

#include <string>
#include <vector>

using namespace packages;

namespace {

relation one(std::string_view text) {
    const std::vector<relation> all = parse_relations(text);
    REQUIRE(all.size() == 1);
    return all.front();
}

void check_refused(std::string_view text, std::string_view message) {
    CAPTURE(text);
    CHECK_THROWS_WITH_AS(parse_relations(text), std::string{message}.c_str(), bad_relation);
}

}  // namespace

TEST_CASE("a relation has a name, and may have an architecture and a version") {
    CHECK(one("libc6") == relation{0, 0, "libc6", {}, {}, {}});
    CHECK(one("python3:any") == relation{0, 0, "python3", "any", {}, {}});
    CHECK(one("libc6 (>= 2.36)") == relation{0, 0, "libc6", {}, version_relation::later_or_equal, "2.36"});
    CHECK(one("gcc:amd64 (<< 4:12~)") == relation{0, 0, "gcc", "amd64", version_relation::earlier, "4:12~"});
}

TEST_CASE("entries and their alternatives are numbered") {
    const std::vector<relation> all = parse_relations("a | b (= 1),\n c , d|e|f");
    std::string seen;
    for (const relation& r : all)
        seen += std::to_string(r.position) + '.' + std::to_string(r.alternative) + '=' + text_of(r) + ' ';
    CHECK(seen == "0.0=a 0.1=b (= 1) 1.0=c 2.0=d 2.1=e 2.2=f ");
}

TEST_CASE("every sign of a version is read, those of old packages too") {
    CHECK(one("a (<< 1)").versions == version_relation::earlier);
    CHECK(one("a (<= 1)").versions == version_relation::earlier_or_equal);
    CHECK(one("a (= 1)").versions == version_relation::equal);
    CHECK(one("a (>= 1)").versions == version_relation::later_or_equal);
    CHECK(one("a (>> 1)").versions == version_relation::later);
    CHECK(one("a (< 1)").versions == version_relation::earlier_or_equal);
    CHECK(one("a (> 1)").versions == version_relation::later_or_equal);
    CHECK(one("a (1)").versions == version_relation::equal);
}

TEST_CASE("white space stands anywhere or nowhere") {
    const relation wanted{0, 0, "a", "any", version_relation::later_or_equal, "1"};
    CHECK(one("a:any(>=1)") == wanted);
    CHECK(one(" \t a : any \n ( >= 1 ) ") == wanted);
}

TEST_CASE("commas with nothing between them are passed over") {
    CHECK(parse_relations("").empty());
    CHECK(parse_relations(" , ,").empty());
    CHECK(parse_relations("a,,b,").size() == 2);
    CHECK(parse_relations("a,,b,").back().position == 1);
}

TEST_CASE("what is no relation is refused with what should be there") {
    check_refused("a |", "the name of a package should stand at its end");
    check_refused("a | , b", "the name of a package should stand before ','");
    check_refused("(>= 1)", "the name of a package should stand before '(>='");
    check_refused("a b", "',' or '|' should stand before 'b'");
    check_refused("a:", "an architecture should stand at its end");
    check_refused("a (>=", "a version should stand at its end");
    check_refused("a (>= )", "a version should stand before ')'");
    check_refused("a (>= 1", "')' should stand at its end");
    check_refused("a (>= 1, b", "')' should stand before ','");
    check_refused("a (=> 1)", "one of << <= = >= >> should stand before '=>'");
    check_refused("a [amd64]", "',' or '|' should stand before '[amd64]'");
}

TEST_CASE("a relation is written as it is read") {
    for (const char* text : {"a", "a:any", "a (>= 1)", "a:amd64 (<< 2:1-1~)"}) CHECK(text_of(one(text)) == text);
}
