#include <chrono>
#include <cstdint>
#include <exception>
#include <filesystem>
#include <iostream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <system_error>

#include "options.hpp"
#include "progress.hpp"
#include "questions.hpp"
#include "store.hpp"
#include "text_table.hpp"

/// \file
/// Stores a list of Debian packages in an SQLite database and answers questions from it.
///
/// What has to do with covet is in models.hpp, store.cpp and questions.cpp; read them in this order.
namespace {

using namespace packages;

constexpr int failure = 1;
constexpr int wrong_usage = 2;

/// Takes a database file away again that came into being for a list which then could not be read.
class new_file {
public:
    explicit new_file(const std::string& name) : name_{name}, is_new_{!std::filesystem::exists(name)} {}
    new_file(const new_file&) = delete;
    new_file& operator=(const new_file&) = delete;
    ~new_file() {
        std::error_code ignored;
        if (is_new_) std::filesystem::remove(name_, ignored);
    }

    void keep() noexcept { is_new_ = false; }

private:
    std::string name_;
    bool is_new_;
};

stored load(covet::database& db, package_reader& list) {
    progress bar{list.lines().size()};
    std::int64_t packages = 0;
    return replace_all(db, list, [&] { bar.show(list.lines().bytes_read(), ++packages); });
}

void report(const stored& counts, const package_reader& list, std::chrono::nanoseconds took) {
    std::cerr << "loaded " << with_commas(counts.packages) << " packages and " << with_commas(counts.dependencies)
              << " dependencies from " << list.lines().file() << " in " << in_words(took);
    if (list.left_out() > 0)
        std::cerr << "; " << with_commas(list.left_out()) << " that are not installed are left out";
    std::cerr << '\n';
}

void answer(covet::database& db, const options& chosen) {
    questions q{db, std::cout, {.rows = chosen.rows, .show_sql = chosen.show_sql}};
    if (chosen.overview) q.overview();
    if (chosen.largest) q.largest();
    if (chosen.sections) q.sections();
    if (chosen.maintainers) q.maintainers();
    if (chosen.listing) q.listing();
    if (chosen.depends_on) q.depending_on(*chosen.depends_on);
    if (!std::cout.flush()) throw std::runtime_error{"the answers cannot be written"};
}

void run(const options& chosen) {
    if (!chosen.load) {
        covet::database db = open_to_ask(chosen.database);
        return answer(db, chosen);
    }
    package_reader list{chosen.list};  // a file that is no list does not get as far as the database
    new_file file{chosen.database};
    covet::database db = open_to_store(chosen.database);
    if (chosen.show_sql) show_storing_statements(std::cout, db.dialect());
    const auto start = std::chrono::steady_clock::now();
    const stored counts = load(db, list);
    report(counts, list, std::chrono::steady_clock::now() - start);
    file.keep();
    answer(db, chosen);
}

int tell(std::string_view what, int status) {
    std::cerr << "packages: " << what << '\n';
    return status;
}

/// What covet says of a database, with its file in the place of the library's name.
std::string message_of(const std::string& database, const covet::error& e) {
    constexpr std::string_view prefix = "covet: ";
    const std::string_view what = e.what();
    return database + ": " + std::string{what.starts_with(prefix) ? what.substr(prefix.size()) : what};
}

}  // namespace

int main(int argc, char** argv) {
    options chosen;
    try {
        chosen = parse_options({argv + 1, argv + argc});
        if (chosen.help)
            std::cout << usage;
        else
            run(chosen);
        return 0;
    } catch (const usage_error& e) {
        return tell(e.what() + std::string{"; --help shows what there is"}, wrong_usage);
    } catch (const covet::schema_mismatch& e) {
        return tell(message_of(chosen.database + " holds no package list of this program", e), failure);
    } catch (const covet::constraint_violation& e) {
        return tell(message_of(chosen.database + " has tables with rules of somebody else", e), failure);
    } catch (const covet::error& e) {
        return tell(message_of(chosen.database, e), failure);
    } catch (const std::exception& e) {
        return tell(e.what(), failure);
    }
}
