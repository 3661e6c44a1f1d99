// expect: covet: both columns of the table behind a many_to_many would have the same name. Write a model for the pairs, which belongs to both, and name it: many_to_many<Tag, through<TagLink>>.
#include <covet/covet.hpp>

struct Node {
    std::int64_t id{};
#ifndef COVET_CORRECT
    covet::many_to_many<Node> node{};
#else
    covet::many_to_many<Node> next{};
#endif
};

void create(covet::database& db) { db.create_tables<Node>(); }
