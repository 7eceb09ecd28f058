package org.jianwen.junit

import org.jianwen.index.ArticleIndexer
import org.jianwen.query.ArticleSearcher
import org.jianwen.query.SearchRequest
import org.jianwen.query.collect.Restriction
import org.jianwen.query.facet.DateInterval
import org.jianwen.schema.Article
import org.jianwen.schema.ArticleDate
import org.jianwen.schema.ArticleFields
import org.jianwen.schema.store.ArticleIndex
import org.jianwen.schema.ArticleSchema
import org.jianwen.schema.FieldCondition.anyOf
import org.jianwen.schema.FieldCondition.between
import org.jianwen.schema.FieldCondition.equalTo
import org.jianwen.schema.FieldCondition.noneOf
import org.jianwen.schema.ArticleField.keyword
import org.jianwen.schema.ArticleField.number
import org.junit.jupiter.api.Assertions.assertEquals
import org.junit.jupiter.api.Assertions.assertNull
import org.junit.jupiter.api.Test
import java.time.LocalDate
import java.time.YearMonth

/** A program in Kotlin: no name needs backticks, and what may be null is so to Kotlin as well. */
class KotlinTest {

    private val fields = ArticleFields.of(keyword("section").countable(), number("price").sortable())

    private val articles = listOf(
        Article.of("1", "保温杯", "能保温十二小时。").with("section", "家居").with("price", 120),
        Article.of("2", "保温箱", "可以给菜保温。").with("section", "厨房").with("price", 300),
        Article.of("3", "台风登陆", "颱風今晨登陸。")
            .withSource("晚报")
            .withPublished(ArticleDate.on(LocalDate.of(2024, 7, 13), ArticleSchema.DEFAULT_ZONE)),
    )

    @Test
    fun `finds, counts, filters and sorts`() {
        ArticleIndex.inMemory(fields).use { index ->
            ArticleIndexer.open(index).use { it.addAll(articles) }
            ArticleSearcher.open(index).use { searcher ->
                val goods = searcher.search(
                    SearchRequest.of("保温")
                        .where("price", between(100, 400))
                        .where("section", anyOf("家居", "厨房"))
                        .countBy("section")
                        .orderBy("price")
                        .descending(),
                )
                assertEquals(listOf("2", "1"), goods.hits().map { it.article().id() })
                assertEquals(2, goods.counts().of("section").top().size)

                val news = searcher.search(SearchRequest.of("台风").facetBy(DateInterval.MONTH))
                val hit = news.hits().single()
                assertEquals("<mark>颱風</mark>今晨登陸。", hit.snippets().last().toHtml())
                assertEquals(YearMonth.of(2024, 7), YearMonth.from(news.dates().buckets().single().start()))
                assertEquals(LocalDate.of(2024, 7, 13), hit.article().published()?.day())
                assertNull(news.next())

                val outside = searcher.restrictedTo(Restriction.where("section", noneOf("厨房")))
                assertEquals(1, outside.search(SearchRequest.of("保温")).total())
                assertEquals(0, outside.search(SearchRequest.of("").where("section", equalTo("厨房"))).total())
            }
        }
    }
}
