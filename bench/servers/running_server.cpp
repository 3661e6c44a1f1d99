#include "running_server.hpp"

#include "../harness.hpp"

#include <sched.h>

#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <stdexcept>
#include <utility>

namespace bench {

running_server::running_server(std::string name, const char* variable)
    : name_{std::move(name)}, is_own_{std::getenv(variable) == nullptr} {
    if (is_own_) call("start");
}

running_server::~running_server() {
    try {
        if (is_own_) call("stop");
    } catch (const std::exception& e) {
        std::fprintf(stderr, "bench: %s\n", e.what());
    }
}

void running_server::call(const char* command) const {
    const std::string line = "'" COVET_BENCH_SERVER_SCRIPTS "/" + name_ + "' " + command + " '" COVET_TEST_SERVERS "/" + name_ + "' >&2";
    if (std::system(line.c_str()) != 0) throw std::runtime_error{"this failed: " + line};
}

std::vector<core_of_server> cores_of_server() {
    std::vector<core_of_server> out{{"same core", own_core()}};
    if (other_core() != own_core()) out.push_back({"another core", other_core()});
    return out;
}

void move_to_core(pid_t process, std::size_t core) {
    cpu_set_t one;
    CPU_ZERO(&one);
    CPU_SET(core, &one);
    std::error_code failure;
    for (const auto& thread : std::filesystem::directory_iterator{"/proc/" + std::to_string(process) + "/task", failure})
        if (sched_setaffinity(static_cast<pid_t>(std::stol(thread.path().filename())), sizeof one, &one) != 0)
            throw std::runtime_error{"the server cannot be moved to a core; run this as root, or as the server's user"};
    if (failure) throw std::runtime_error{"the server has to be on this machine, so that its core can be chosen"};
}

}  // namespace bench
