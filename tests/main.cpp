#define DOCTEST_CONFIG_IMPLEMENT_WITH_MAIN
#include <doctest/doctest.h>

/// libpqxx 6.4 loses the empty result of a statement on a connection that is broken already.
extern "C" const char* __lsan_default_suppressions();
extern "C" const char* __lsan_default_suppressions() { return "leak:libpqxx-6"; }

/// It also has maps that are filled on first use. ThreadSanitizer does not see how the other threads learn that they are, as the
/// library is not compiled for it.
extern "C" const char* __tsan_default_suppressions();
extern "C" const char* __tsan_default_suppressions() { return "called_from_lib:libpqxx-6.4.so"; }
