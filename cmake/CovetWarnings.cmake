# The warnings under which covet's own sources are compiled. Linked inside $<BUILD_INTERFACE:…>, never exported.
add_library(covet_warnings INTERFACE)
target_compile_options(covet_warnings INTERFACE
    $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Wall -Wextra -Wpedantic -Wconversion -Wshadow>)
if(COVET_WERROR)
    target_compile_options(covet_warnings INTERFACE $<$<CXX_COMPILER_ID:GNU,Clang,AppleClang>:-Werror>)
endif()
