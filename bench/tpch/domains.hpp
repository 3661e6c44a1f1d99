#pragma once

#include <cstdint>
#include <string_view>

/// \file
/// What the text columns may hold, as the specification lists it.
namespace tpch::domains {

using word = std::string_view;

struct nation {
    word name;
    std::int64_t region;
};

inline constexpr word regions[] = {"AFRICA", "AMERICA", "ASIA", "EUROPE", "MIDDLE EAST"};

inline constexpr nation nations[] = {
    {"ALGERIA", 0}, {"ARGENTINA", 1}, {"BRAZIL", 1},     {"CANADA", 1},       {"EGYPT", 4},
    {"ETHIOPIA", 0}, {"FRANCE", 3},   {"GERMANY", 3},    {"INDIA", 2},        {"INDONESIA", 2},
    {"IRAN", 4},    {"IRAQ", 4},      {"JAPAN", 2},      {"JORDAN", 4},       {"KENYA", 0},
    {"MOROCCO", 0}, {"MOZAMBIQUE", 0}, {"PERU", 1},      {"CHINA", 2},        {"ROMANIA", 3},
    {"SAUDI ARABIA", 4}, {"VIETNAM", 2}, {"RUSSIA", 3},  {"UNITED KINGDOM", 3}, {"UNITED STATES", 1},
};

inline constexpr word segments[] = {"AUTOMOBILE", "BUILDING", "FURNITURE", "MACHINERY", "HOUSEHOLD"};
inline constexpr word priorities[] = {"1-URGENT", "2-HIGH", "3-MEDIUM", "4-NOT SPECIFIED", "5-LOW"};
inline constexpr word instructions[] = {"DELIVER IN PERSON", "COLLECT COD", "NONE", "TAKE BACK RETURN"};
inline constexpr word modes[] = {"REG AIR", "AIR", "RAIL", "SHIP", "TRUCK", "MAIL", "FOB"};

inline constexpr word type_classes[] = {"STANDARD", "SMALL", "MEDIUM", "LARGE", "ECONOMY", "PROMO"};
inline constexpr word type_finishes[] = {"ANODIZED", "BURNISHED", "PLATED", "POLISHED", "BRUSHED"};
inline constexpr word type_metals[] = {"TIN", "NICKEL", "BRASS", "STEEL", "COPPER"};

inline constexpr word container_sizes[] = {"SM", "LG", "MED", "JUMBO", "WRAP"};
inline constexpr word containers[] = {"CASE", "BOX", "BAG", "JAR", "PKG", "PACK", "CAN", "DRUM"};

inline constexpr word colours[] = {
    "almond",    "antique",   "aquamarine", "azure",     "beige",     "bisque",     "black",    "blanched",  "blue",
    "blush",     "brown",     "burlywood",  "burnished", "chartreuse", "chiffon",   "chocolate", "coral",    "cornflower",
    "cornsilk",  "cream",     "cyan",       "dark",      "deep",      "dim",        "dodger",   "drab",      "firebrick",
    "floral",    "forest",    "frosted",    "gainsboro", "ghost",     "goldenrod",  "green",    "grey",      "honeydew",
    "hot",       "indian",    "ivory",      "khaki",     "lace",      "lavender",   "lawn",     "lemon",     "light",
    "lime",      "linen",     "magenta",    "maroon",    "medium",    "metallic",   "midnight", "mint",      "misty",
    "moccasin",  "navajo",    "navy",       "olive",     "orange",    "orchid",     "pale",     "papaya",    "peach",
    "peru",      "pink",      "plum",       "powder",    "puff",      "purple",     "red",      "rose",      "rosy",
    "royal",     "saddle",    "salmon",     "sandy",     "seashell",  "sienna",     "sky",      "slate",     "smoke",
    "snow",      "spring",    "steel",      "tan",       "thistle",   "tomato",     "turquoise", "violet",   "wheat",
    "white",     "yellow"};

}  // namespace tpch::domains
