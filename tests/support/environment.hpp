#pragma once

#include <cstdlib>

namespace support {

/// Sets an environment variable, for as long as this object lives.
class variable {
public:
    variable(const char* name, const char* value) : name_{name} { ::setenv(name, value, 1); }
    variable(const variable&) = delete;
    variable& operator=(const variable&) = delete;
    ~variable() { ::unsetenv(name_); }

private:
    const char* name_;
};

}  // namespace support
