#include <covet/core/error.hpp>
#include <covet/exec/batch.hpp>
#include <covet/exec/read_back.hpp>

#include <algorithm>
#include <cstddef>
#include <string>

namespace covet::exec {

namespace {

void run_one_by_one(driver::connection& connection, std::span<driver::request> batch,
                    std::span<const statement* const> readers) {
    for (std::size_t i = 0; i < batch.size(); ++i) {
        driver::request& r = batch[i];
        if (readers[i] != nullptr)
            r.result = insert_and_read_back(connection, *r.what, r.parameters, *readers[i], *r.sink);
        else
            r.result = connection.execute(*r.what, r.parameters, *r.sink);
        r.done = true;
    }
}

}  // namespace

void run_batch(driver::connection& connection, std::span<driver::request> batch, std::span<const statement* const> readers) {
    try {
        if (readers.empty())
            connection.execute_batch(batch);
        else
            run_one_by_one(connection, batch, readers);
    } catch (error& e) {
        const auto failed = std::find_if(batch.begin(), batch.end(), [](const driver::request& r) { return !r.done; });
        e.add_place("statement " + std::to_string(failed - batch.begin() + 1) + " of the batch");
        throw;
    }
}

}  // namespace covet::exec
