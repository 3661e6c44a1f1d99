#pragma once

#include <cstddef>
#include <cstdint>

/// \file
/// The frame of a window: which rows around a row its function sees. Distances are constants of the program, as databases
/// want them.
namespace covet::expr {

enum class frame_unit : std::uint8_t { rows, range, groups };
enum class frame_edge : std::uint8_t { unbounded_preceding, preceding, current_row, following, unbounded_following };

template <frame_edge Edge, std::size_t Distance = 0>
struct frame_bound {
    static constexpr frame_edge edge = Edge;
    static constexpr std::size_t distance = Distance;
    static constexpr bool is_measured = Edge == frame_edge::preceding || Edge == frame_edge::following;
};

template <class T>
inline constexpr bool is_frame_bound = false;
template <frame_edge Edge, std::size_t Distance>
inline constexpr bool is_frame_bound<frame_bound<Edge, Distance>> = true;

template <frame_unit Unit, class Start, class End>
struct frame {
    static constexpr bool is_given = true;
    static constexpr bool holds_current_row =
        Start::edge <= frame_edge::current_row && End::edge >= frame_edge::current_row;
};

/// What SQL takes when nothing is said: the rows up to the current one and those equal to it in order, which are all
/// rows of the partition when there is no order.
struct usual_frame {
    static constexpr bool is_given = false;
    static constexpr bool holds_current_row = true;
};

}  // namespace covet::expr

namespace covet {

inline constexpr expr::frame_bound<expr::frame_edge::unbounded_preceding> unbounded_preceding{};
template <std::size_t Distance>
inline constexpr expr::frame_bound<expr::frame_edge::preceding, Distance> preceding{};
inline constexpr expr::frame_bound<expr::frame_edge::current_row> current_row{};
template <std::size_t Distance>
inline constexpr expr::frame_bound<expr::frame_edge::following, Distance> following{};
inline constexpr expr::frame_bound<expr::frame_edge::unbounded_following> unbounded_following{};

}  // namespace covet
