package org.jianwen.benchmarks.engine;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.cjk.CJKAnalyzer;
import org.apache.lucene.analysis.cn.smart.SmartChineseAnalyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.document.Field;
import org.apache.lucene.document.StoredField;
import org.apache.lucene.document.StringField;
import org.apache.lucene.document.TextField;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.IndexWriterConfig.OpenMode;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.BooleanClause.Occur;
import org.apache.lucene.search.DisjunctionMaxQuery;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.MatchNoDocsQuery;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.util.QueryBuilder;
import org.jianwen.schema.Article;

/**
 * Plain Lucene with one analyzer: title and body as text fields with positions, a query being the OR of its terms
 * in the better of the two (their sum ranks questions .05 lower), ranked by BM25 as it comes. Whole documents are read, as for a page of results.
 */
public final class PlainEngine implements Engine {

    /** The memory of every engine for what is not yet written out. */
    static final int BUFFER_MEBIBYTES = 256;

    private static final String[] FIELDS = {"title", "body"};

    private final String name;
    private final Analyzer analyzer;
    private final Directory directory;
    private final DirectoryReader reader;
    private final IndexSearcher searcher;

    private PlainEngine(String name, Analyzer analyzer, Directory directory) throws IOException {
        this.name = name;
        this.analyzer = analyzer;
        this.directory = directory;
        this.reader = DirectoryReader.open(directory);
        this.searcher = new IndexSearcher(reader);
    }

    /** SmartChineseAnalyzer as it is. */
    public static PlainEngine smartcn(Scratch scratch, List<Article> articles) throws IOException {
        return build("smartcn", new SmartChineseAnalyzer(), scratch, articles);
    }

    /** SmartChineseAnalyzer as it is, over an index that is there. */
    public static PlainEngine openSmartcn(Scratch scratch) throws IOException {
        return new PlainEngine("smartcn", new SmartChineseAnalyzer(), FSDirectory.open(scratch.folder()));
    }

    /** Overlapping pairs of characters by Lucene's CJKAnalyzer. */
    public static PlainEngine bigrams(Scratch scratch, List<Article> articles) throws IOException {
        return build("bigrams", new CJKAnalyzer(), scratch, articles);
    }

    /** The words of jieba, cut for search as its author means it to be used with Lucene. */
    public static PlainEngine jieba(Scratch scratch, List<Article> articles) throws IOException {
        return build("jieba", new JiebaAnalyzer(), scratch, articles);
    }

    private static PlainEngine build(String name, Analyzer analyzer, Scratch scratch, List<Article> articles)
            throws IOException {
        index(analyzer, scratch, articles);
        return new PlainEngine(name, analyzer, FSDirectory.open(scratch.folder()));
    }

    /** Writes an index with that analyzer. */
    public static void index(Analyzer analyzer, Scratch scratch, List<Article> articles) throws IOException {
        try (Directory directory = FSDirectory.open(scratch.folder());
                IndexWriter writer = new IndexWriter(
                        directory,
                        new IndexWriterConfig(analyzer)
                                .setOpenMode(OpenMode.CREATE)
                                .setRAMBufferSizeMB(BUFFER_MEBIBYTES))) {
            for (Article article : articles) {
                writer.updateDocument(new Term("id", article.id()), document(article));
            }
        }
    }

    private static Document document(Article article) {
        Document document = new Document();
        document.add(new StringField("id", article.id(), Field.Store.YES));
        document.add(new TextField("title", article.title(), Field.Store.YES));
        document.add(new TextField("body", article.body(), Field.Store.YES));
        if (article.source() != null) {
            document.add(new StringField("source", article.source(), Field.Store.YES));
        }
        if (article.published() != null) {
            document.add(new StoredField("date", article.published().local().toString()));
        }
        return document;
    }

    @Override
    public String name() {
        return name;
    }

    @Override
    public List<String> top(String query, int hits) throws IOException {
        List<String> ids = new ArrayList<>();
        StoredFields stored = searcher.storedFields();
        for (ScoreDoc doc : searcher.search(query(query), hits).scoreDocs) {
            ids.add(stored.document(doc.doc).get("id"));
        }
        return ids;
    }

    private Query query(String text) {
        QueryBuilder builder = new QueryBuilder(analyzer);
        List<Query> fields = new ArrayList<>();
        for (String field : FIELDS) {
            Query query = builder.createBooleanQuery(field, text, Occur.SHOULD);
            fields.add(query == null ? new MatchNoDocsQuery("no words") : query);
        }
        return new DisjunctionMaxQuery(fields, 0);
    }

    @Override
    public void close() throws IOException {
        reader.close();
        directory.close();
        analyzer.close();
    }
}
