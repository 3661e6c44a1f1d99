#pragma once

#include <cstddef>
#include <memory>
#include <utility>
#include <vector>

namespace covet::exec {

/// What a program wants done after a transaction has ended one way or the other.
class hooks {
public:
    template <class Function>
    void on_commit(Function f) {
        add(true, std::make_unique<calling<Function>>(std::move(f)));
    }
    template <class Function>
    void on_rollback(Function f) {
        add(false, std::make_unique<calling<Function>>(std::move(f)));
    }

    /// Takes over what was asked for in a savepoint.
    void append(hooks&& inner);

    /// Calls those for a commit, in the order in which they came. All are called, whatever one of them throws; the first
    /// exception leaves at the end.
    void committed();
    /// Calls those for a rollback, the last first, likewise.
    void rolled_back();

private:
    struct callable {
        virtual ~callable() = default;
        virtual void call() = 0;
    };
    template <class Function>
    struct calling final : callable {
        explicit calling(Function f) : function{std::move(f)} {}
        void call() override { function(); }
        Function function;
    };
    struct hook {
        bool after_commit;
        std::unique_ptr<callable> function;
    };

    void add(bool after_commit, std::unique_ptr<callable>);

    std::vector<hook> hooks_{};
};

}  // namespace covet::exec
