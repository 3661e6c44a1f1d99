#pragma once

#include "c_api.hpp"

#include <covet/covet.hpp>

#include <stdlib.h>

#include <filesystem>
#include <stdexcept>
#include <string>

/// \file
/// The files that the figures work on.
namespace bench {

/// A directory that goes with this object.
class directory {
public:
    directory() {
        if (mkdtemp(path_.data()) == nullptr) throw std::runtime_error{"cannot make a directory here"};
    }
    directory(const directory&) = delete;
    directory& operator=(const directory&) = delete;
    ~directory() {
        std::error_code ignored;
        std::filesystem::remove_all(path_, ignored);
    }

    std::string file(const std::string& name) const { return path_ + "/" + name + ".db"; }

private:
    std::string path_ = "bench.XXXXXX";
};

/// Fills a file with customers. Closing it leaves no log behind that readers would have to look into.
inline void make_file(const std::string& path, std::size_t rows) {
    covet::database db{"sqlite:" + path};
    db.create_tables<customer>();
    db.insert(make_customers(rows));
    db.run("CREATE INDEX customer_country ON customer (country)");
}

}  // namespace bench
