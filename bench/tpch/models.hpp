#pragma once

#include <covet/covet.hpp>

#include <chrono>
#include <cstdint>
#include <string>

/// \file
/// The eight tables of the TPC-H benchmark, under the names of its specification.
namespace tpch {

using money = covet::decimal<15, 2>;
using date = std::chrono::sys_days;

struct region {
    std::int64_t r_regionkey{};
    std::string r_name;
    std::string r_comment;

    static consteval auto table() { return covet::table().primary_key<&region::r_regionkey>(); }
    friend bool operator==(const region&, const region&) = default;
};

struct nation {
    std::int64_t n_nationkey{};
    std::string n_name;
    std::int64_t n_regionkey{};
    std::string n_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&nation::n_nationkey>()
            .foreign_key<&nation::n_regionkey, &region::r_regionkey>();
    }
    friend bool operator==(const nation&, const nation&) = default;
};

struct supplier {
    std::int64_t s_suppkey{};
    std::string s_name;
    std::string s_address;
    std::int64_t s_nationkey{};
    std::string s_phone;
    money s_acctbal;
    std::string s_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&supplier::s_suppkey>()
            .foreign_key<&supplier::s_nationkey, &nation::n_nationkey>()
            .index<&supplier::s_nationkey>();
    }
    friend bool operator==(const supplier&, const supplier&) = default;
};

struct part {
    std::int64_t p_partkey{};
    std::string p_name;
    std::string p_mfgr;
    std::string p_brand;
    std::string p_type;
    std::int32_t p_size{};
    std::string p_container;
    money p_retailprice;
    std::string p_comment;

    static consteval auto table() { return covet::table().primary_key<&part::p_partkey>(); }
    friend bool operator==(const part&, const part&) = default;
};

struct partsupp {
    std::int64_t ps_partkey{};
    std::int64_t ps_suppkey{};
    std::int32_t ps_availqty{};
    money ps_supplycost;
    std::string ps_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&partsupp::ps_partkey, &partsupp::ps_suppkey>()
            .foreign_key<&partsupp::ps_partkey, &part::p_partkey>()
            .foreign_key<&partsupp::ps_suppkey, &supplier::s_suppkey>()
            .index<&partsupp::ps_suppkey>();
    }
    friend bool operator==(const partsupp&, const partsupp&) = default;
};

struct customer {
    std::int64_t c_custkey{};
    std::string c_name;
    std::string c_address;
    std::int64_t c_nationkey{};
    std::string c_phone;
    money c_acctbal;
    std::string c_mktsegment;
    std::string c_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&customer::c_custkey>()
            .foreign_key<&customer::c_nationkey, &nation::n_nationkey>()
            .index<&customer::c_nationkey>();
    }
    friend bool operator==(const customer&, const customer&) = default;
};

struct orders {
    std::int64_t o_orderkey{};
    std::int64_t o_custkey{};
    std::string o_orderstatus;
    money o_totalprice;
    date o_orderdate;
    std::string o_orderpriority;
    std::string o_clerk;
    std::int32_t o_shippriority{};
    std::string o_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&orders::o_orderkey>()
            .foreign_key<&orders::o_custkey, &customer::c_custkey>()
            .index<&orders::o_custkey>();
    }
    friend bool operator==(const orders&, const orders&) = default;
};

struct lineitem {
    std::int64_t l_orderkey{};
    std::int64_t l_partkey{};
    std::int64_t l_suppkey{};
    std::int32_t l_linenumber{};
    money l_quantity;
    money l_extendedprice;
    money l_discount;
    money l_tax;
    std::string l_returnflag;
    std::string l_linestatus;
    date l_shipdate;
    date l_commitdate;
    date l_receiptdate;
    std::string l_shipinstruct;
    std::string l_shipmode;
    std::string l_comment;

    static consteval auto table() {
        return covet::table()
            .primary_key<&lineitem::l_orderkey, &lineitem::l_linenumber>()
            .foreign_key<&lineitem::l_orderkey, &orders::o_orderkey>()
            .foreign_key(covet::members<&lineitem::l_partkey, &lineitem::l_suppkey>,
                         covet::members<&partsupp::ps_partkey, &partsupp::ps_suppkey>)
            .index<&lineitem::l_partkey, &lineitem::l_suppkey>();
    }
    friend bool operator==(const lineitem&, const lineitem&) = default;
};

}  // namespace tpch
