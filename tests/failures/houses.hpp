#pragma once

#include <covet/covet.hpp>

#include <cstdint>
#include <string>
#include <vector>

/// \file
/// Models with relations, for programs with one mistake.

struct Room;
struct House;

struct Person {
    std::int64_t id{};
    std::string name;
    covet::has_many<House> houses;
};

struct House {
    std::int64_t id{};
    std::string name;
    covet::belongs_to<Person> owner;
    covet::has_many<Room> rooms;
};

struct Room {
    std::int64_t id{};
    std::string name;
    covet::belongs_to<House> house;
};

using namespace covet;
