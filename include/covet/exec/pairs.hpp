#pragma once

#include <covet/core/error.hpp>
#include <covet/core/value.hpp>
#include <covet/driver/connection.hpp>
#include <covet/exec/arena.hpp>
#include <covet/exec/object.hpp>
#include <covet/meta/type_name.hpp>
#include <covet/schema/join_row.hpp>

#include <cstddef>
#include <source_location>
#include <span>
#include <string>
#include <vector>

/// \file
/// Pairs of objects as the rows of a bulk load.
namespace covet::exec {

namespace detail {

template <class Model, std::size_t Field>
struct pair_of {
    const Model* object;
    schema::target_of<Model, Field>* target;
};

template <class Model, std::size_t Field>
inline constexpr std::size_t columns_of_pair = schema::link<Model, Field>::left.size() + schema::link<Model, Field>::right.size();

template <class Model, std::size_t Field>
[[noreturn]] void throw_incomplete_pair() {
    throw misuse{"covet: " + std::string{meta::type_name<Model>} + "::" + std::string{meta::field_name<Model, Field>} +
                 " holds rows, but their pairs have columns of their own that need values. Insert objects of the model in "
                 "through<…> instead"};
}

}  // namespace detail

template <class Model, std::size_t Field>
class pair_source final : public driver::row_source {
public:
    using pairs = std::vector<detail::pair_of<Model, Field>>;

    pair_source(const pairs& rows, const std::source_location& where) : at_{rows.begin()}, end_{rows.end()}, where_{where} {}

    bool next(std::span<value_view> cells) override {
        using link = schema::link<Model, Field>;
        if (at_ == end_) return false;
        kept_.clear();
        value_view* const right = detail::bind_members<link::own>(*at_->object, cells.data(), kept_, where_);
        detail::bind_members<link::other>(static_cast<const typename link::target&>(*at_->target), right, kept_, where_);
        ++at_;
        return true;
    }

private:
    typename pairs::const_iterator at_;
    typename pairs::const_iterator end_;
    const std::source_location& where_;
    arena kept_{};
};

}  // namespace covet::exec
