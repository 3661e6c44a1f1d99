#include <covet/meta/member.hpp>

#include <string>
#include <type_traits>

using namespace covet::meta;

namespace {

struct base {
    int number{};
};
struct model : base {
    const std::string name{};
    volatile int flag{};
    void call() {}
    static const int shared;
};

static_assert(data_member_pointer<decltype(&model::name)>);
static_assert(!data_member_pointer<decltype(&model::call)>);
static_assert(!data_member_pointer<decltype(&model::shared)>);
static_assert(!data_member_pointer<int>);

static_assert(std::is_same_v<class_of<&model::name>, model>);
static_assert(std::is_same_v<value_of<&model::name>, std::string>);
static_assert(std::is_same_v<value_of<&model::flag>, int>);

// The pointer to a base's member names the base.
static_assert(std::is_same_v<class_of<&model::number>, base>);

static_assert(same_member<&model::name, &model::name>);
static_assert(same_member<&model::number, &base::number>);
static_assert(!same_member<&model::name, &model::flag>);
static_assert(!same_member<&model::number, &model::flag>);

}  // namespace
