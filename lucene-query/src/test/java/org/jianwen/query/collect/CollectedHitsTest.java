package org.jianwen.query.collect;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SplittableRandom;
import org.apache.lucene.analysis.core.WhitespaceAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.NumericDocValuesField;
import org.apache.lucene.document.SortedDocValuesField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.BoostQuery;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.Sort;
import org.apache.lucene.search.SortField;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopFieldCollectorManager;
import org.apache.lucene.search.TopFieldDocs;
import org.apache.lucene.store.ByteBuffersDirectory;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.ArticleSchema;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** On so many documents that hits and matches are looked for apart: the hits are those of a search that leaves out nothing. */
class CollectedHitsTest {

    private static final int DOCUMENTS = 70_000;
    private static final Sort BY_SCORE = new Sort(SortField.FIELD_SCORE, new SortField("id", SortField.Type.STRING));
    private static final Sort NEWEST =
            new Sort(new SortField("date", SortField.Type.LONG, true), new SortField("id", SortField.Type.STRING));

    private static DirectoryReader reader;

    @BeforeAll
    static void write() throws IOException {
        SplittableRandom random = new SplittableRandom(3);
        ByteBuffersDirectory directory = new ByteBuffersDirectory();
        try (IndexWriter writer = new IndexWriter(directory, new IndexWriterConfig(new WhitespaceAnalyzer()))) {
            for (int i = 0; i < DOCUMENTS; i++) {
                Document document = new Document();
                String text = "a ".repeat(1 + random.nextInt(5)) + (random.nextInt(9) == 0 ? "b" : "c d");
                document.add(new TextField("text", text, Field.Store.NO));
                String more = "x ".repeat(1 + random.nextInt(20)) + "y ".repeat(random.nextInt(60));
                document.add(new TextField("more", more, Field.Store.NO));
                document.add(new SortedDocValuesField("id", new BytesRef("id" + random.nextInt())));
                document.add(new NumericDocValuesField("date", random.nextInt(5_000)));
                document.add(new StringField("source", "s" + random.nextInt(3), Field.Store.NO));
                writer.addDocument(document);
            }
        }
        reader = DirectoryReader.open(directory);
    }

    @AfterAll
    static void close() throws IOException {
        reader.close();
    }

    @Test
    void hitsAndTotalAreThoseOfAWholeSearch() throws IOException {
        Query query = new BooleanQuery.Builder()
                .add(new TermQuery(new Term("text", "a")), Occur.SHOULD)
                .add(new TermQuery(new Term("text", "b")), Occur.SHOULD)
                .build();
        Map<String, Query> filters = Map.of(ArticleSchema.SOURCE, new TermQuery(new Term("source", "s1")));
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Sort sort : List.of(BY_SCORE, NEWEST)) {
            for (Map<String, Query> some : List.of(Map.<String, Query>of(), filters)) {
                HitRange range = new HitRange(sort, 10, 30, null, Integer.MAX_VALUE);
                Query both = FilterQueries.filtered(query, some.values());
                TopFieldDocs whole =
                        searcher.search(both, new TopFieldCollectorManager(sort, 40, null, Integer.MAX_VALUE));
                List<Integer> wanted = Arrays.stream(whole.scoreDocs)
                        .skip(10)
                        .map(hit -> hit.doc)
                        .toList();
                List<CollectedHits> found = List.of(
                        CollectedHits.top(searcher, query, some, range),
                        CollectedHits.all(searcher, query, some, range, Set.of(ArticleSchema.SOURCE)));
                for (CollectedHits hits : found) {
                    assertThat(hits.page()).extracting(hit -> hit.doc).isEqualTo(wanted);
                    assertThat(hits.total()).isEqualTo(whole.totalHits.value());
                    assertThat(hits.exact()).isTrue();
                }
            }
        }
    }

    @Test
    void whatStandsAboveAllOthersIsLookedForFirstAndChangesNothing() throws IOException {
        Query first = new TermQuery(new Term("text", "a"));
        Query second = new TermQuery(new Term("text", "c"));
        IndexSearcher searcher = new IndexSearcher(reader);
        for (Query sum : List.of(first, new TermQuery(new Term("more", "x")))) { // of few and of many different scores
            Query all = new BooleanQuery.Builder()
                    .add(points(first, 512), Occur.MUST)
                    .add(points(second, 128), Occur.SHOULD)
                    .add(sum, Occur.SHOULD)
                    .build();
            Query best = new BooleanQuery.Builder()
                    .add(first, Occur.FILTER)
                    .add(second, Occur.FILTER)
                    .add(sum, Occur.MUST)
                    .build();
            Query scored = new BooleanQuery.Builder()
                    .add(first, Occur.FILTER)
                    .add(points(second, 128), Occur.SHOULD)
                    .add(sum, Occur.SHOULD)
                    .setMinimumNumberShouldMatch(1)
                    .build();
            List<BestMatches> matches = List.of(new BestMatches(best, 512, 128), new BestMatches(scored, 512, 0));
            FieldDoc after = null;
            for (int size : List.of(1, 20, 300, 20_000, DOCUMENTS)) {
                HitRange range = new HitRange(BY_SCORE, 5, size, after, Integer.MAX_VALUE);
                CollectedHits whole = CollectedHits.top(searcher, all, Map.of(), range);
                CollectedHits found = CollectedHits.top(searcher, all, Map.of(), range.among(matches));
                assertThat(found.page())
                        .isNotEmpty()
                        .extracting(hit -> hit.doc + " " + hit.score)
                        .isEqualTo(whole.page().stream()
                                .map(hit -> hit.doc + " " + hit.score)
                                .toList());
                assertThat(found.total()).isEqualTo(whole.total()).isEqualTo(DOCUMENTS);
                after = found.page().getLast();
            }
        }
    }

    private static Query points(Query query, float points) {
        return new BoostQuery(new ConstantScoreQuery(query), points);
    }
}
