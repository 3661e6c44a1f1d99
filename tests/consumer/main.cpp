#include <covet/core/error.hpp>

#include <cstdio>

int main() {
    try {
        covet::throw_error(covet::error_kind::no_rows, "nothing there");
    } catch (const covet::no_rows& e) {
        std::puts(e.what());
        return 0;
    }
    return 1;
}
