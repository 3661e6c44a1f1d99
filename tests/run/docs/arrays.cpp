#include "support/shop.hpp"

#include <doctest/doctest.h>

#include <cstdint>
#include <string>
#include <vector>

using namespace covet;

namespace {

struct Post {
    std::int64_t id{};
    std::string title;
    std::vector<std::string> tags;
};

}  // namespace

TEST_CASE("docs/queries.md: arrays") {
    shop::in_memory<Post> db;
    db.insert(Post{.title = "Concepts", .tags = {"c++", "templates"}});
    db.insert(Post{.title = "Ownership", .tags = {"rust"}});
    auto titles = db.all(from<Post>
        .where(col<&Post::tags>.contains("c++"))
        .order_by(desc(array_length(col<&Post::tags>)), col<&Post::title>)
        .select(col<&Post::title>));
    CHECK(titles == std::vector<std::string>{"Concepts"});
}
