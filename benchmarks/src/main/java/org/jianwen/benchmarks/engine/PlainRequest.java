package org.jianwen.benchmarks.engine;

import java.io.Closeable;
import java.io.IOException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.FieldType;
import org.apache.lucene.document.LongPoint;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.facet.FacetResult;
import org.apache.lucene.facet.Facets;
import org.apache.lucene.facet.FacetsCollectorManager;
import org.apache.lucene.facet.FacetsConfig;
import org.apache.lucene.facet.sortedset.DefaultSortedSetDocValuesReaderState;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetCounts;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesFacetField;
import org.apache.lucene.facet.sortedset.SortedSetDocValuesReaderState;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexOptions;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.queryparser.simple.SimpleQueryParser;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.BooleanQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TermQuery;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.jianwen.schema.Article;

/**
 * A request of an archive answered with plain Lucene by hand: SmartChineseAnalyzer, offsets in the postings,
 * SimpleQueryParser over title and body with AND between words, UnifiedHighlighter, counts by the facet module. The month
 * is a facet written at indexing time, so its zone is fixed. For one thread.
 */
public final class PlainRequest implements Closeable {

    private static final int HITS = 10;
    private static final String MONTH = "month";
    private static final String SOURCE = "source";

    private final Analyzer analyzer = new SmartChineseAnalyzer();
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;
    private final SortedSetDocValuesReaderState facets;
    private final UnifiedHighlighter highlighter;

    private PlainRequest(Scratch scratch) throws IOException {
        directory = FSDirectory.open(scratch.folder());
        reader = DirectoryReader.open(directory);
        searcher = new IndexSearcher(reader);
        facets = new DefaultSortedSetDocValuesReaderState(reader, new FacetsConfig());
        highlighter = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1)
                .build();
    }

    /** Indexes articles that all have a source and a date, and opens the index. */
    public static PlainRequest build(Scratch scratch, List<Article> articles) throws IOException {
        index(scratch, articles);
        return new PlainRequest(scratch);
    }

    /** Opens an index that is there. */
    public static PlainRequest open(Scratch scratch) throws IOException {
        return new PlainRequest(scratch);
    }

    /** Indexes articles that all have a source and a date, in one thread. */
    public static void index(Scratch scratch, List<Article> articles) throws IOException {
        index(scratch, articles, 1);
    }

    /** As {@link #index(Scratch, List)}, in so many threads. */
    public static void index(Scratch scratch, List<Article> articles, int threads) throws IOException {
        FacetsConfig config = new FacetsConfig();
        try (Analyzer analyzer = new SmartChineseAnalyzer();
                Directory directory = FSDirectory.open(scratch.folder());
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer)
                                .setOpenMode(OpenMode.CREATE)
                                .setRAMBufferSizeMB(PlainEngine.BUFFER_MEBIBYTES))) {
            Scratch.inThreads(threads, thread -> {
                for (int i = thread; i < articles.size(); i += threads) {
                    Article article = articles.get(i);
                    writer.updateDocument(new Term("id", article.id()), config.build(document(article)));
                }
            });
        }
    }

    private static Document document(Article article) {
        String source = Objects.requireNonNull(article.source());
        LocalDate day = Objects.requireNonNull(article.published()).day();
        Document document = new Document();
        document.add(new StringField("id", article.id(), Field.Store.YES));
        document.add(new Field("title", article.title(), withOffsets()));
        document.add(new Field("body", article.body(), withOffsets()));
        document.add(new StringField(SOURCE, source, Field.Store.YES));
        document.add(new StoredField("day", day.toString()));
        document.add(new LongPoint("day", day.toEpochDay()));
        document.add(new SortedSetDocValuesFacetField(SOURCE, source));
        document.add(new SortedSetDocValuesFacetField(MONTH, day.toString().substring(0, 7)));
        return document;
    }

    private static FieldType withOffsets() {
        FieldType type = new FieldType();
        type.setIndexOptions(IndexOptions.DOCS_AND_FREQS_AND_POSITIONS_AND_OFFSETS);
        type.setStored(true);
        return type;
    }

    /** What a page of results shows. */
    public record Answer(long total, List<Document> hits, List<String> snippets, List<FacetResult> counts) {}

    /** Ten hits with snippets, and counts by month and by source, for words between two days from one source. */
    public Answer answer(String words, LocalDate from, LocalDate to, String source) throws IOException {
        SimpleQueryParser parser = new SimpleQueryParser(analyzer, Map.of("title", 1f, "body", 1f));
        parser.setDefaultOperator(Occur.MUST);
        Query typed = parser.parse(words);
        Query query = new BooleanQuery.Builder()
                .add(typed, Occur.MUST)
                .add(LongPoint.newRangeQuery("day", from.toEpochDay(), to.toEpochDay()), Occur.FILTER)
                .add(new TermQuery(new Term(SOURCE, source)), Occur.FILTER)
                .build();
        FacetsCollectorManager.FacetsResult result =
                FacetsCollectorManager.search(searcher, query, HITS, new FacetsCollectorManager());
        TopDocs top = result.topDocs();
        Facets counts = new SortedSetDocValuesFacetCounts(facets, result.facetsCollector());
        List<Document> hits = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : top.scoreDocs) {
            hits.add(stored.document(doc.doc));
        }
        List<String> snippets = new ArrayList<>();
        Map<String, String[]> marked =
                highlighter.highlightFields(new String[] {"title", "body"}, typed, top, new int[] {1, 2});
        marked.values().forEach(field -> snippets.addAll(Arrays.asList(field)));
        return new Answer(
                top.totalHits.value(),
                hits,
                snippets,
                Stream.of(counts.getAllChildren(MONTH), counts.getTopChildren(100, SOURCE))
                        .filter(Objects::nonNull)
                        .toList());
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
