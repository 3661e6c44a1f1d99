#pragma once

#include <cstdint>
#include <vector>

namespace covet::exec {

/// The generated keys that objects, and relations that hold them, had before they were inserted, to be given back when the
/// transaction fails: an object with a key is taken for a row that is there.
class kept_keys {
public:
    template <class Key>
    void keep(Key& key) {
        keys_.push_back({&key, static_cast<std::int64_t>(key), [](void* place, std::int64_t value) {
                             *static_cast<Key*>(place) = static_cast<Key>(value);
                         }});
    }

    void give_back() const noexcept {
        for (auto key = keys_.rbegin(); key != keys_.rend(); ++key) key->put(key->place, key->value);
    }

private:
    struct kept {
        void* place;
        std::int64_t value;
        void (*put)(void*, std::int64_t);
    };

    std::vector<kept> keys_{};
};

}  // namespace covet::exec
