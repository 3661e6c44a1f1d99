#include "options.hpp"

#include <charconv>
#include <cstddef>

namespace packages {

const std::string_view usage = R"(usage: packages [options] [FILE]

Stores a list of Debian packages in an SQLite database and answers questions from it.

  FILE               the list: /var/lib/dpkg/status, unless given, or any file of its format,
                     such as a Packages index of apt (/dev/stdin reads one from a pipe)
  --database FILE    where to store it (packages.db); a second run replaces what is there
  --no-load          reads no list, and asks of what the database holds already

Questions; without any of these, all of them:
  --overview         how much there is of what
  --largest          which packages take the most room
  --sections         how many packages each section has
  --maintainers      who maintains the most packages
  --listing          the packages that others depend on most, with all that belongs to them
  --depends-on NAME  which packages depend on another one (libc6)

  --limit ROWS       how many rows each table has at most (10)
  --sql              shows each statement before its result
  --help             shows this
)";

namespace {

class parser {
public:
    explicit parser(const std::vector<std::string_view>& arguments) : arguments_{arguments} {}

    options read() {
        while (next_ < arguments_.size()) read_one(arguments_[next_++]);
        if (!out_.load && has_list_) throw usage_error{"--no-load reads no list, so it does not go with a FILE"};
        const bool asked = out_.overview || out_.largest || out_.sections || out_.maintainers || out_.listing ||
                           out_.depends_on;
        if (!asked) {
            out_.overview = out_.largest = out_.sections = out_.maintainers = out_.listing = true;
            out_.depends_on = "libc6";
        }
        return out_;
    }

private:
    void read_one(std::string_view argument) {
        const std::size_t equals = argument.find('=');
        const std::string_view name = argument.starts_with("--") ? argument.substr(0, equals) : argument;
        value_ = std::nullopt;
        if (name.size() < argument.size()) value_ = argument.substr(equals + 1);

        if (name == "--database")
            out_.database = value_of(name);
        else if (name == "--depends-on")
            out_.depends_on = value_of(name);
        else if (name == "--limit")
            out_.rows = rows_of(value_of(name));
        else if (name == "--no-load")
            turn(out_.load, false, name);
        else if (name == "--overview")
            turn(out_.overview, true, name);
        else if (name == "--largest")
            turn(out_.largest, true, name);
        else if (name == "--sections")
            turn(out_.sections, true, name);
        else if (name == "--maintainers")
            turn(out_.maintainers, true, name);
        else if (name == "--listing")
            turn(out_.listing, true, name);
        else if (name == "--sql")
            turn(out_.show_sql, true, name);
        else if (name == "--help" || name == "-h")
            turn(out_.help, true, name);
        else if (name.starts_with('-'))
            throw usage_error{"there is no option " + std::string{name}};
        else
            take_list(argument);
    }

    void turn(bool& what, bool to, std::string_view name) const {
        if (value_) throw usage_error{std::string{name} + " takes no value"};
        what = to;
    }

    std::string value_of(std::string_view name) {
        if (!value_ && next_ < arguments_.size()) value_ = arguments_[next_++];
        if (!value_ || value_->empty()) throw usage_error{std::string{name} + " needs a value"};
        return std::string{*value_};
    }

    static std::int64_t rows_of(const std::string& text) {
        constexpr std::int64_t most = 1'000'000'000;
        std::int64_t rows{};
        const char* const end = text.data() + text.size();
        const auto [stop, failure] = std::from_chars(text.data(), end, rows);
        if (failure != std::errc{} || stop != end || rows < 1 || rows > most)
            throw usage_error{"--limit takes a number from 1 to 1000000000, not '" + text + "'"};
        return rows;
    }

    void take_list(std::string_view file) {
        if (file.empty()) throw usage_error{"the name of the list is empty"};
        if (has_list_) throw usage_error{"there are two lists, " + out_.list + " and " + std::string{file}};
        has_list_ = true;
        out_.list = file;
    }

    const std::vector<std::string_view>& arguments_;
    std::size_t next_{};
    std::optional<std::string_view> value_{};  // what stands behind the "=" of an option
    options out_{};
    bool has_list_{};
};

}  // namespace

options parse_options(const std::vector<std::string_view>& arguments) { return parser{arguments}.read(); }

}  // namespace packages
