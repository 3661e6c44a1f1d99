#pragma once

#include <sys/types.h>

#include <cstddef>
#include <string>
#include <vector>

/// \file
/// The servers that the figures work on: those of the tests, which are tuned for tests.
namespace bench {

/// Starts a server by tests/servers/<name>, and stops it at the end; or does neither where `variable` names the URL of another.
class running_server {
public:
    running_server(std::string name, const char* variable);
    running_server(const running_server&) = delete;
    running_server& operator=(const running_server&) = delete;
    ~running_server();

private:
    void call(const char* command) const;

    std::string name_;
    bool is_own_;
};

/// The core that a server works on: that of this program, or another. Across cores most of the time of a short statement is
/// that of waking up the other side, so that only one core shows what a library costs.
struct core_of_server {
    const char* name;
    std::size_t core;
};

/// One or two, as there are cores.
std::vector<core_of_server> cores_of_server();

/// Moves all threads of a process to a core. Throws std::runtime_error when they are not on this machine or not ours to move.
void move_to_core(pid_t process, std::size_t core);

}  // namespace bench
