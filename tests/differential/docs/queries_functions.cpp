#include "differential/docs/pair.hpp"

#include <chrono>
#include <string>

using namespace bookshop;

TEST_CASE("docs/queries.md: CASE and CAST") {
    pairs pair;
    pair.expression("CASE WHEN pages > 400 THEN 'thick' WHEN pages > 100 THEN 'thin' ELSE 'leaflet' END",
                    case_when(pages > 400, "thick").when(pages > 100, "thin").otherwise("leaflet"));
    pair.expression("COALESCE(stars, 0)", coalesce(stars, 0));
    pair.expression("NULLIF(pages, 0)", nullif(pages, 0));
    pair.expression("CAST(pages AS REAL)", cast<double>(pages));
    pair.expression("CAST(pages AS TEXT)", cast<std::string>(pages));
}

TEST_CASE("docs/queries.md: text") {
    pairs pair;
    pair.function("title || ' by ' || title", concat(title, " by ", title));
    pair.expression("LOWER(title)", lower(title));
    pair.expression("UPPER(title)", upper(title));
    pair.function("LENGTH(title)", length(title));
    pair.function("SUBSTRING(title, 1, 3)", substring(title, 1, 3));
    pair.expression("TRIM(title)", trim(title));
    pair.function("REPLACE(title, 'a', 'b')", replace(title, "a", "b"));
    pair.function("LPAD(title, 10, '.')", lpad(title, 10, "."));
    pair.function("POSITION('m' IN title)", position(title, "m"));
    pair.function("title LIKE 'Em%'", title.starts_with("Em"));
    pair.function("title LIKE '%mm%'", title.contains("mm"));
    pair.function("title LIKE '%ma'", title.ends_with("ma"));
    pair.function("title ILIKE 'em%'", title.ilike("em%"));
}

TEST_CASE("docs/queries.md: numbers") {
    pairs pair;
    pair.expression("ABS(price)", abs(price));
    pair.function("ROUND(price, 1)", round(price, 1));
    pair.function("CEIL(price)", ceil(price));
    pair.function("FLOOR(price)", floor(price));
    pair.function("POWER(price, 2.0)", power(price, 2.0));
    pair.function("SQRT(price)", sqrt(price));
    pair.function("GREATEST(price, 5.0)", greatest(price, 5.0));
    pair.function("LEAST(price, 5.0)", least(price, 5.0));
}

TEST_CASE("docs/queries.md: times") {
    pairs pair;
    pair.moment("STATEMENT_TIMESTAMP()", now());
    pair.function("CURRENT_DATE", current_date());
    pair.function("EXTRACT(YEAR FROM sold_at)", year_of(sold_at));
    pair.function("EXTRACT(MONTH FROM sold_at)", month_of(sold_at));
    pair.function("EXTRACT(EPOCH FROM sold_at)", epoch_of(sold_at));
    pair.function("DATE_TRUNC('month', sold_at)", date_trunc<time_part::month>(sold_at));
    pair.function("sold_at + INTERVAL '1 month'", sold_at + std::chrono::months{1});
    pair.moment("STATEMENT_TIMESTAMP() - sold_at", now() - sold_at);
}
