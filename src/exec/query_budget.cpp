#include <covet/core/error.hpp>
#include <covet/database.hpp>
#include <covet/query_budget.hpp>

#include <mutex>

namespace covet {

class query_budget::counter final : public driver::statement_observer {
public:
    counter(std::size_t budget, const std::source_location& where) : budget_{budget}, where_{where} {}

    void begins(const observation& told) override {
        const std::lock_guard lock{mutex_};
        statement next{std::string{told.name}, std::string{told.sql}};
        if (run_.size() >= budget_) throw query_budget_exceeded{message(next), {.sql = next.sql}};
        run_.push_back(std::move(next));
    }

    std::vector<statement> run() const {
        const std::lock_guard lock{mutex_};
        return run_;
    }

private:
    static std::string line(const statement& s) {
        return s.name.empty() || s.name == s.sql ? "\n    " + s.sql : "\n    " + s.name + ": " + s.sql;
    }

    std::string message(const statement& next) const {
        std::string text = "covet: this statement is beyond the query_budget of " + std::to_string(budget_) + " at " +
                           where_.file_name() + ":" + std::to_string(where_.line()) +
                           "; load what it reads together with the rest, or raise the budget" + line(next);
        text += run_.empty() ? "\n  none has run before" : "\n  after";
        for (const statement& s : run_) text += line(s);
        return text;
    }

    std::size_t budget_;
    std::source_location where_;
    mutable std::mutex mutex_;
    std::vector<statement> run_;
};

query_budget::query_budget(database& db, std::size_t statements, std::source_location where)
    : query_budget{db, std::make_unique<counter>(statements, where)} {}

query_budget::query_budget(database& db, std::unique_ptr<counter> made)
    : counter_{made.get()}, observer_{db.observers(), std::move(made)} {}

std::size_t query_budget::used() const { return counter_->run().size(); }

std::vector<query_budget::statement> query_budget::statements() const { return counter_->run(); }

}  // namespace covet
