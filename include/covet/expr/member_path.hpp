#pragma once

/// \file
/// Paths as arguments of templates that take several of them.
namespace covet {

namespace expr {

template <auto... Members>
struct member_path {};

template <class T>
inline constexpr bool is_member_path = false;
template <auto... Members>
inline constexpr bool is_member_path<member_path<Members...>> = true;

}  // namespace expr

/// Members of which each leads to the model of the next: `select_related<path<&A::b, &B::c>, path<&A::d>>()`.
template <auto... Members>
inline constexpr expr::member_path<Members...> path{};

}  // namespace covet
