#pragma once

#include <covet/driver/fake.hpp>

#include "contract/harness.hpp"

namespace contract {

class fake_harness final : public harness {
public:
    ~fake_harness() override = default;

    std::unique_ptr<covet::driver::connection> connect() override { return covet::driver::connect_fake(script_); }
    covet::dialect dialect() const noexcept override { return covet::sqlite; }

    void will_answer(std::string_view sql, covet::driver::fake_reply reply) override {
        script_->once(sql, std::move(reply));
    }

    std::string type(covet::sql_type) const override { return "any"; }
    std::string generated_key() const override { return "id key"; }
    std::string in_list(std::string_view column, covet::sql_type) const override {
        return std::string{column} + " IN (?)";
    }
    std::string bulk_insert(std::string_view table, std::string_view first, std::string_view second) const override {
        return "load " + std::string{table} + " " + std::string{first} + " " + std::string{second};
    }
    std::string endless_query() const override { return "wait"; }
    bool has_nan() const noexcept override { return true; }
    bool has_unsigned() const noexcept override { return true; }

private:
    std::shared_ptr<covet::driver::fake_script> script_ = std::make_shared<covet::driver::fake_script>();
};

}  // namespace contract
