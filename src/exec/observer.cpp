#include <covet/driver/observers.hpp>
#include <covet/observer.hpp>

namespace covet {

observer::observer(std::shared_ptr<driver::observers> all, std::unique_ptr<driver::statement_observer> told)
    : all_{std::move(all)}, told_{std::move(told)} {
    all_->add(*told_);
}

observer& observer::operator=(observer&& other) noexcept {
    if (this == &other) return *this;
    end();
    all_ = std::move(other.all_);
    told_ = std::move(other.told_);
    return *this;
}

observer::~observer() { end(); }

void observer::end() noexcept {
    if (told_ != nullptr) all_->remove(*told_);
    told_.reset();
}

}  // namespace covet
