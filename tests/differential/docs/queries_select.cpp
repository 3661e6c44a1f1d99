#include "differential/docs/pair.hpp"

#include <string>
#include <vector>

using namespace bookshop;

TEST_CASE("docs/queries.md: clauses") {
    pairs pair;
    pair("SELECT title, price FROM books WHERE pages > 400", from<Book>.where(pages > 400).select(title, price));
    pair("SELECT title, 'book' FROM books", from<Book>.select(title, "book"));
    pair("SELECT DISTINCT author_id FROM books", from<Book>.select(author).distinct());
    pair("SELECT title FROM books ORDER BY price DESC, title", from<Book>.order_by(desc(price), title).select(title));
    pair("SELECT title FROM books LIMIT 10 OFFSET 20", from<Book>.limit(10).offset(20).select(title));
    pair("SELECT author_id, COUNT(*) FROM books GROUP BY author_id HAVING COUNT(*) > 1",
         from<Book>.group_by(author).having(count() > 1).select(author, count()));
    pair("SELECT pages / 100, COUNT(*) FROM books GROUP BY 1 ORDER BY 2 DESC, 1",
         from<Book>.select(pages / 100, count()).group_by(ordinal<1>).order_by(desc(ordinal<2>), ordinal<1>));
}

TEST_CASE("docs/queries.md: rollup") {
    pairs pair;
    pair("SELECT author_id, stars, COUNT(*) FROM books GROUP BY ROLLUP(author_id, stars) HAVING COUNT(*) > 0",
         from<Book>.group_by(rollup(author, stars)).select(author, stars, count()).only<postgresql, mysql>(), postgresql);
    pair("SELECT author_id, SUM(price) FROM books GROUP BY author_id WITH ROLLUP",
         from<Book>.group_by(rollup(author)).select(author, sum(price)).only<postgresql, mysql>(), mysql);
}

TEST_CASE("docs/queries.md: predicates") {
    pairs pair;
    const std::vector<std::int32_t> sizes{249, 512};
    const std::optional<std::int32_t> wanted;
    pair.expression("pages = 100", pages == 100);
    pair.expression("pages <> 100", pages != 100);
    pair.expression("pages >= 100 AND price < 10.0", pages >= 100 and price < 10.0);
    pair.expression("pages >= 100 OR NOT price < 10.0", pages >= 100 or not(price < 10.0));
    pair.expression("stars IS NULL", stars == std::nullopt);
    pair.expression("stars IS NOT NULL", stars != std::nullopt);
    pair.expression("stars IS NOT DISTINCT FROM NULL", stars == wanted, postgresql);
    pair.expression("stars IS NOT DISTINCT FROM pages", stars.same_as(pages), postgresql);
    pair.expression("title LIKE 'E%'", title.like("E%"));
    pair.expression("title IN ('Emma', 'Persuasion')", title.in("Emma", "Persuasion"));
    pair.expression("pages IN (249, 512)", pages.in(sizes));
    pair.expression("price BETWEEN 5.0 AND 10.0", price.between(5.0, 10.0));
}

TEST_CASE("docs/queries.md: arithmetic") {
    pairs pair;
    pair.expression("pages * 2 + 1", pages * 2 + 1);
    pair.expression("-price", -price);
    pair.expression("pages / 100", pages / 100);
    pair.expression("pages % 100", pages % 100);
    pair.expression("COALESCE(stars, 0)", coalesce(stars, 0));
}

TEST_CASE("docs/queries.md: aggregates") {
    pairs pair;
    pair.expression("COUNT(*)", count());
    pair.expression("COUNT(stars)", count(stars));
    pair.expression("COUNT(DISTINCT author_id)", count(author).distinct());
    pair.expression("SUM(pages)", sum(pages));
    pair.expression("AVG(price)", avg(price));
    pair.expression("MIN(price)", min(price));
    pair.expression("MAX(title)", max(title));
    pair.expression("STDDEV_SAMP(price)", stddev(price), postgresql);
    pair.expression("VAR_SAMP(price)", variance(price), postgresql);
    pair.expression("STDDEV_POP(price)", stddev_population(price), postgresql);
    pair.expression("VAR_POP(price)", variance_population(price), postgresql);
    pair.expression("BOOL_AND(price > 5.0)", bool_and(price > 5.0), postgresql);
    pair.expression("BOOL_OR(price > 5.0)", bool_or(price > 5.0), postgresql);
    pair.expression("STRING_AGG(title, ', ' ORDER BY title)", string_agg<", ">(title).order_by(title), postgresql);
    pair.expression("SUM(price) FILTER (WHERE pages > 400)", sum(price).filter(pages > 400));
}

TEST_CASE("docs/queries.md: windows") {
    pairs pair;
    pair.expression("ROW_NUMBER() OVER (ORDER BY price DESC)", row_number().over(order_by(desc(price))));
    pair.expression("RANK() OVER (PARTITION BY author_id ORDER BY price)", rank().over(partition_by(author).order_by(price)));
    pair.expression("DENSE_RANK() OVER (ORDER BY price)", dense_rank().over(order_by(price)));
    pair.expression("PERCENT_RANK() OVER (ORDER BY price)", percent_rank().over(order_by(price)));
    pair.expression("CUME_DIST() OVER (ORDER BY price)", cume_dist().over(order_by(price)));
    pair.expression("NTILE(4) OVER (ORDER BY price)", ntile<4>().over(order_by(price)));
    pair.expression("LAG(price, 1) OVER (ORDER BY price)", lag(price).over(order_by(price)));
    pair.expression("LEAD(price, 2) OVER (ORDER BY price)", lead<2>(price).over(order_by(price)));
    pair.expression("FIRST_VALUE(title) OVER (ORDER BY price)", first_value(title).over(order_by(price)));
    pair.expression("LAST_VALUE(title) OVER (ORDER BY price)", last_value(title).over(order_by(price)));
    pair.expression("NTH_VALUE(title, 3) OVER (ORDER BY price)", nth_value<3>(title).over(order_by(price)));
    pair.expression("SUM(pages) OVER ()", sum(pages).over());
    pair.expression("AVG(price) OVER (ORDER BY price ROWS BETWEEN 2 PRECEDING AND CURRENT ROW)",
                    avg(price).over(order_by(price).rows(preceding<2>, current_row)));
    pair.expression("SUM(pages) OVER (ORDER BY pages RANGE BETWEEN UNBOUNDED PRECEDING AND 100 FOLLOWING)",
                    sum(pages).over(order_by(pages).range(unbounded_preceding, following<100>)));
    pair("SELECT AVG(price) OVER w FROM books WINDOW w AS (ORDER BY pages)",
         from<Book>.window<"w">(order_by(pages)).select(avg(price).over(window<"w">)));
}
