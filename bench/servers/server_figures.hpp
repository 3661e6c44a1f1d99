#pragma once

#include "../harness.hpp"
#include "account.hpp"
#include "running_server.hpp"

#include <cstddef>
#include <cstdint>
#include <string>
#include <utility>
#include <vector>

namespace bench {

/// What the figures of both servers have in common. `Sides` has a database of each side, `Finder` and `Writer` are the
/// server's library by hand.
template <class Sides, class Finder, class Writer>
class server_figures {
public:
    static constexpr std::size_t rows = 10'000;     // small enough for the server's memory: what is measured is the call
    static constexpr std::size_t lookups = 2'000;   // a turn
    static constexpr std::size_t writes = 500;
    static constexpr std::size_t batch = 100;       // of a transaction
    static constexpr std::size_t scanned = 500'000;
    static constexpr std::size_t loaded = 100'000;

    server_figures(const meter& out, std::string server) : out_{out}, server_{std::move(server)} {}

    void calls() {
        Sides sides;
        fill(sides, rows);
        Finder finder{sides.plain()};
        each_core(sides, [&](const std::string& where) {
            find_by_key(sides, finder, where);
            find_many(sides, finder, where);
        });
        write_calls();
    }

    void scan(double target) {
        Sides sides;
        fill(sides, scanned);
        Finder finder{sides.plain()};
        std::vector<account> kept;
        const auto sum = [&kept](std::vector<account> found) {
            kept = std::move(found);
            return kept.size() * 31 + sum_of(kept.front()) + sum_of(kept.back());
        };
        const auto forget = [&kept] { kept = {}; };
        each_core(sides, [&](const std::string& where) {
            out_.measure({.name = server_ + where + ", row of a scan of 500,000", .operations = scanned, .target = target,
                          .plain = {[&] { return sum(finder.scan()); }, forget},
                          .covet = {[&] { return sum(sides.covet().all(covet::from<account>)); }, forget}, .on_server = true},
                         11);
        });
    }

    void load(double target) {
        Sides sides;
        sides.covet().template create_tables<account>();
        Writer writer{sides.plain()};
        const std::vector<account> accounts = make_accounts(loaded);
        const auto empty = [&sides] { sides.run("TRUNCATE TABLE account"); };
        each_core(sides, [&](const std::string& where) {
            out_.measure({.name = server_ + where + ", row of an inserted range of 100,000", .operations = loaded, .target = target,
                          .plain = {[&] { return writer.insert_all(accounts), std::uint64_t{}; }, empty},
                          .covet = {[&] { return sides.covet().insert(accounts), std::uint64_t{}; }, empty}, .on_server = true},
                         15);
        });
    }

private:
    static void fill(Sides& sides, std::size_t count) {
        sides.covet().template create_tables<account>();
        sides.covet().insert(make_accounts(count));
        sides.run(Sides::analyze_table + std::string{"account"});
    }

    template <class Measure>
    static void each_core(Sides& sides, Measure measure) {
        for (const core_of_server& place : cores_of_server()) {
            sides.move_server_to(place.core);
            measure(std::string{", "} + place.name);
        }
    }

    static std::vector<std::int64_t> make_keys(std::size_t count) {
        std::vector<std::int64_t> keys;
        std::uint64_t state = 7;
        for (std::size_t i = 0; i < count; ++i) {
            state = state * 6364136223846793005U + 1442695040888963407U;
            keys.push_back(static_cast<std::int64_t>((state >> 33U) % rows) + 1);
        }
        return keys;
    }

    void find_by_key(Sides& sides, Finder& finder, const std::string& where) {
        static const std::vector<std::int64_t> keys = make_keys(lookups);
        const auto look_up = [](auto find) {
            std::uint64_t sum = 0;
            for (const std::int64_t key : keys) sum += sum_of(*find(key));
            return sum;
        };
        out_.measure({.name = server_ + where + ", find by key", .operations = lookups, .target = 1.05,
                      .plain = {[&] { return look_up([&](std::int64_t key) { return finder.find(key); }); }},
                      .covet = {[&] { return look_up([&](std::int64_t key) { return sides.covet().template find<account>(key); }); }},
                      .on_server = true},
                     41);
    }

    /// Many keys by one statement, against a statement a key.
    void find_many(Sides& sides, Finder& finder, const std::string& where) {
        std::vector<std::int64_t> keys;
        for (std::int64_t key = 3; key <= 3'000; key += 3) keys.push_back(key);
        const auto one_by_one = [&] {
            std::uint64_t sum = 0;
            for (const std::int64_t key : keys) sum += sum_of(*finder.find(key));
            return sum;
        };
        const auto at_once = [&] {
            std::uint64_t sum = 0;
            for (const account& a : sides.covet().template find<account>(keys)) sum += sum_of(a);
            return sum;
        };
        out_.measure({.name = server_ + where + ", a key of a find of 1,000", .operations = keys.size(), .target = 0,
                      .plain = {one_by_one}, .covet = {at_once}, .on_server = true},
                     21);
    }

    void write_calls() {
        Sides sides;
        sides.covet().template create_tables<account>();
        Writer writer{sides.plain()};
        each_core(sides, [&](const std::string& where) {
            write_one_by_one(sides, writer, where);
            update(sides, writer, where);
            write_in_transactions(sides, writer, where);
        });
    }

    void write_one_by_one(Sides& sides, Writer& writer, const std::string& where) {
        std::vector<account> accounts = make_accounts(writes);
        const auto all = [&accounts](auto insert) {
            for (account& a : accounts) insert(a);
            return static_cast<std::uint64_t>(accounts.back().id - accounts.front().id);
        };
        const auto empty = [&sides] { sides.run("TRUNCATE TABLE account"); };
        out_.measure({.name = server_ + where + ", insert of one object", .operations = writes, .target = 0,
                      .plain = {[&] { return all([&](account& a) { writer.insert(a); }); }, empty},
                      .covet = {[&] { return all([&](account& a) { sides.covet().insert(a); }); }, empty}, .on_server = true},
                     21);
    }

    void update(Sides& sides, Writer& writer, const std::string& where) {
        std::vector<account> accounts = make_accounts(writes);
        sides.covet().insert(accounts);
        const auto all = [&accounts](auto write) {
            for (account& a : accounts) {
                a.visits += 1;
                write(a);
            }
            return std::uint64_t{};
        };
        out_.measure({.name = server_ + where + ", update of one object", .operations = writes, .target = 0,
                      .plain = {[&] { return all([&](const account& a) { writer.update(a); }); }},
                      .covet = {[&] { return all([&](const account& a) { sides.covet().update(a); }); }}, .on_server = true},
                     21);
        sides.run("TRUNCATE TABLE account");
    }

    void write_in_transactions(Sides& sides, Writer& writer, const std::string& where) {
        std::vector<account> accounts = make_accounts(batch);
        const auto sum = [&accounts] { return static_cast<std::uint64_t>(accounts.back().id - accounts.front().id); };
        const auto empty = [&sides] { sides.run("TRUNCATE TABLE account"); };
        const auto by_covet = [&] {
            sides.covet().transaction([&](covet::transaction& tx) {
                for (account& a : accounts) tx.insert(a);
            });
            return sum();
        };
        out_.measure({.name = server_ + where + ", transaction of 100 inserts", .operations = 1, .target = 0,
                      .plain = {[&] { return writer.insert_in_transaction(accounts), sum(); }, empty},
                      .covet = {by_covet, empty}, .on_server = true},
                     41);
    }

    const meter& out_;
    std::string server_;
};

}  // namespace bench
