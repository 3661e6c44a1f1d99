#include <covet/exec/hooks.hpp>

#include <exception>
#include <iterator>

namespace covet::exec {
namespace {

/// Calls `call` with each element, and then throws what the first failed one threw.
template <class Iterator, class Call>
void call_all(Iterator first, Iterator last, Call call) {
    std::exception_ptr failure;
    for (; first != last; ++first) {
        try {
            call(*first);
        } catch (...) {
            if (!failure) failure = std::current_exception();
        }
    }
    if (failure) std::rethrow_exception(failure);
}

}  // namespace

void hooks::add(bool after_commit, std::unique_ptr<callable> function) {
    hooks_.push_back({after_commit, std::move(function)});
}

void hooks::append(hooks&& inner) {
    hooks_.insert(hooks_.end(), std::make_move_iterator(inner.hooks_.begin()), std::make_move_iterator(inner.hooks_.end()));
    inner.hooks_.clear();
}

void hooks::committed() {
    const std::vector<hook> all = std::exchange(hooks_, {});
    call_all(all.begin(), all.end(), [](const hook& h) {
        if (h.after_commit) h.function->call();
    });
}

void hooks::rolled_back() {
    const std::vector<hook> all = std::exchange(hooks_, {});
    call_all(all.rbegin(), all.rend(), [](const hook& h) {
        if (!h.after_commit) h.function->call();
    });
}

}  // namespace covet::exec
