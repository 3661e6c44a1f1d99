#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>

/// \file
/// Runs a command and prints the CPU seconds that it and its children spent in user mode, and the megabytes that the
/// largest of them had:
///
///     cost g++ -c x.cpp
int main(int count, char** arguments) {
    if (count < 2) return 2;
    const pid_t child = fork();
    if (child == 0) {
        execvp(arguments[1], arguments + 1);
        std::perror(arguments[1]);
        _exit(127);
    }
    int status = 0;
    rusage used{};
    if (child < 0 || wait4(child, &status, 0, &used) != child) return 1;
    const double seconds = static_cast<double>(used.ru_utime.tv_sec) + static_cast<double>(used.ru_utime.tv_usec) * 1e-6;
    std::printf("%.3f %ld\n", seconds, used.ru_maxrss / 1024);
    return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}
