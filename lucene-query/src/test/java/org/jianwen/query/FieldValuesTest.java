package org.jianwen.query;

import static org.jianwen.schema.ArticleField.date;
import static org.jianwen.schema.ArticleField.decimal;
import static org.jianwen.schema.ArticleField.keyword;
import static org.jianwen.schema.ArticleField.number;
import static org.jianwen.schema.FieldCondition.anyOf;
import static org.jianwen.schema.FieldCondition.atLeast;
import static org.jianwen.schema.FieldCondition.atMost;
import static org.jianwen.schema.FieldCondition.below;
import static org.jianwen.schema.FieldCondition.between;
import static org.jianwen.schema.FieldCondition.equalTo;
import static org.jianwen.schema.FieldCondition.fromUpTo;
import static org.jianwen.schema.FieldCondition.noneOf;
import static org.jianwen.schema.FieldCondition.startingWith;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.Year;
import java.time.YearMonth;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jianwen.index.ArticleIndexer;
import org.jianwen.query.facet.FieldRanges;
import org.jianwen.query.facet.RangeCount;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.FieldCondition;
import org.jianwen.schema.store.ArticleIndex;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Values as programs and tables have them, in fields and in conditions. */
class FieldValuesTest {

    private ArticleIndex index;
    private ArticleIndexer indexer;
    private ArticleSearcher searcher;

    @BeforeEach
    void open() throws IOException {
        index = ArticleIndex.inMemory(ArticleFields.of(
                keyword("section").countable(),
                number("price").sortable().countable(),
                decimal("rating").sortable().countable(),
                date("until")));
        indexer = ArticleIndexer.open(index);
        for (int price : new int[] {-5, 0, 119, 120, 300}) {
            indexer.add(Article.of("p" + price, "商品", "").with("price", price).with("rating", price / 10.0));
        }
        searcher = ArticleSearcher.open(index);
    }

    @AfterEach
    void close() throws IOException {
        searcher.close();
        indexer.close();
        index.close();
    }

    private String found(SearchRequest request) throws IOException {
        return searcher.search(request.orderBy("price").page(1, 100)).hits().stream()
                .map(hit -> hit.article().id())
                .collect(Collectors.joining(" "));
    }

    private String found(String field, FieldCondition condition) throws IOException {
        return found(SearchRequest.of("").where(field, condition));
    }

    private Object kept(String field, Object value) throws IOException {
        indexer.add(Article.of("kept", "商品", "").with(field, value));
        searcher.refresh();
        return searcher.article("kept").orElseThrow().value(field);
    }

    @Test
    void numbersOfAnyTypeAreKept() throws IOException {
        assertEquals(120L, kept("price", new BigDecimal("120.00")));
        assertEquals(7L, kept("price", BigInteger.valueOf(7)));
        assertEquals(8L, kept("price", new AtomicInteger(8)));
        assertEquals(9L, kept("price", "9.0"));
        assertEquals(4.5, kept("rating", new BigDecimal("4.50")));
        assertEquals(4.0, kept("rating", BigInteger.valueOf(4)));
        assertEquals(0.1, kept("rating", 0.1f));
        assertEquals("kept", found("rating", equalTo(0.1)));
        for (Object tooMuch : List.of(
                new BigDecimal("1e999999999"), new BigInteger("99999999999999999999"), Long.MAX_VALUE, 9.2e18, 1.5)) {
            String message = assertThrows(IllegalArgumentException.class, () -> kept("price", tooMuch))
                    .getMessage();
            assertTrue(message.contains("「price」") && message.contains("whole number"), message);
        }
        assertTrue(assertThrows(IllegalArgumentException.class, () -> kept("price", Long.MIN_VALUE))
                .getMessage()
                .contains("from -9223372036854775807 to 9223372036854775806"));
        assertEquals(1L << 60 | 1, kept("price", new AtomicLong(1L << 60 | 1)));
        assertThrows(IllegalArgumentException.class, () -> kept("section", List.of("家居", "半\uD800")));
        assertEquals("true", kept("section", true));
        for (String none : List.of("4d", "0x1p3", "NaN", "Infinity", "")) {
            assertThrows(IllegalArgumentException.class, () -> kept("rating", none), none);
        }
    }

    @Test
    void datesOfAnyTypeAreKept() throws IOException {
        kept("until", LocalDateTime.of(2024, 5, 1, 8, 30));
        assertEquals("kept", found("until", equalTo(LocalDate.of(2024, 5, 1))));
        kept("until", YearMonth.of(2024, 5));
        assertEquals("kept", found("until", equalTo(Year.of(2024))));
        kept("until", Year.of(2024));
        assertEquals("", found("until", equalTo(YearMonth.of(2024, 5))));
        assertThrows(IllegalArgumentException.class, () -> kept("until", LocalDate.MAX));
    }

    @Test
    void wholeNumbersAreComparedWithAnyNumber() throws IOException {
        assertEquals("p120 p300", found("price", atLeast(119.5)));
        assertEquals("p-5 p0 p119", found("price", atMost(119.5)));
        assertEquals("p-5 p0 p119", found("price", below(119.5)));
        assertEquals("p0 p119", found("price", fromUpTo(-0.5, 120.0)));
        assertEquals("", found("price", equalTo(119.5)));
        assertEquals("p120", found("price", anyOf(119.5, 120, Double.POSITIVE_INFINITY)));
        assertEquals("p-5 p0 p119 p120 p300", found("price", noneOf(119.5)));
        assertEquals("p-5 p0 p119 p120 p300", found("price", atMost(new BigInteger("99999999999999999999"))));
        assertEquals("", found("price", below(Long.MIN_VALUE)));
        assertEquals("", found("price", atLeast(new BigDecimal("1e400"))));
        assertEquals("p-5 p0 p119 p120 p300", found("price", between(Long.MIN_VALUE, Double.POSITIVE_INFINITY)));
        assertEquals(
                "p-5 p0 p119 p120 p300", found("rating", between(Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY)));
        assertEquals("p0", found("rating", equalTo(-0.0)));
        assertEquals("p0", found("rating", between(0, -0.0)));
        for (Object none : List.of("cheap", Double.NaN, LocalDate.of(2024, 5, 1))) {
            assertThrows(IllegalArgumentException.class, () -> found("price", atLeast(none)));
            assertThrows(IllegalArgumentException.class, () -> found("price", equalTo(none)));
        }
    }

    @Test
    void everyWayToAskTakesTheSameBounds() throws IOException {
        for (String range : List.of("119.5..300", "[119.5 TO 300]", ">=119.5", "[119.5 TO *]")) {
            SearchRequest request = range.startsWith("[")
                    ? SearchRequest.ofLucene("price:" + range)
                    : SearchRequest.ofStrict("price:" + range, index.fields());
            assertEquals("p120 p300", found(request), range);
        }
        assertEquals("p-5 p0 p119", found(SearchRequest.ofStrict("price:<119.5", index.fields())));
        assertEquals("p120 p300", found(SearchRequest.ofStrict("price:>119.0", index.fields())));
        assertEquals(
                "p-5 p0 p119 p120 p300", found(SearchRequest.ofStrict("price:<=99999999999999999999", index.fields())));
        SearchRequest counted = SearchRequest.of("").countBy("price", FieldRanges.ranges(-0.5, 0.2, 0.7, 119.5));
        for (RangeCount count :
                searcher.search(counted).counts().ranges("price").ranges()) {
            FieldCondition chosen = count.from() == null
                    ? below(count.to())
                    : count.to() == null ? atLeast(count.from()) : fromUpTo(count.from(), count.to());
            assertEquals(
                    count.count(),
                    searcher.search(SearchRequest.of("").where("price", chosen)).total(),
                    count.toString());
        }
        assertThrows(IllegalArgumentException.class, () -> FieldRanges.ranges(Double.NaN, 1));
    }

    @Test
    void nothingIsSaidOfWhatWasNotPassed() {
        for (FieldConditionOf none : List.<FieldConditionOf>of(
                () -> equalTo(new Object()), () -> between(new Object(), 1), () -> anyOf(List.of(1, new Object())))) {
            String message =
                    assertThrows(IllegalArgumentException.class, none::get).getMessage();
            assertTrue(message.contains("java.lang.Object") && !message.contains("「"), message);
        }
        String prefix = assertThrows(IllegalArgumentException.class, () -> found("price", startingWith("1")))
                .getMessage();
        assertTrue(prefix.contains("「price」") && !prefix.contains(FieldCondition.LAST), prefix);
        for (FieldConditionOf none : List.<FieldConditionOf>of(
                () -> anyOf((Object) null),
                () -> noneOf("a", null),
                () -> anyOf(Arrays.asList("a", null)),
                () -> equalTo(null),
                () -> startingWith(null))) {
            String message = assertThrows(RuntimeException.class, none::get).getMessage();
            assertTrue(message != null && message.contains("null"), message);
        }
        assertThrows(IllegalArgumentException.class, () -> startingWith(" "));
    }

    private interface FieldConditionOf {
        FieldCondition get();
    }

    @Test
    void anArticleOfAHundredThousandValuesIsReadInNoTime() throws IOException {
        List<String> values = IntStream.range(0, 100_000).mapToObj(i -> "v" + i).toList();
        indexer.add(Article.of("many", "商品", "").with("section", values).withTags(values));
        searcher.refresh();
        assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
            assertEquals(
                    100_000,
                    searcher.article("many").orElseThrow().values("section").size());
            assertEquals("many", found("section", equalTo("v99999")));
            assertEquals(
                    99_990,
                    searcher.search(SearchRequest.of("").countBy("section", 10))
                            .counts()
                            .of("section")
                            .otherValues());
        });
    }
}
