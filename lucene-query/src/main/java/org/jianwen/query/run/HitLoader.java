package org.jianwen.query.run;

import java.io.IOException;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Predicate;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.document.Document;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.ConstantScoreQuery;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.QueryRescorer;
import org.apache.lucene.search.ScoreDoc;
import org.apache.lucene.search.TopDocs;
import org.apache.lucene.search.TotalHits;
import org.apache.lucene.search.TotalHits.Relation;
import org.jianwen.analysis.Quoted;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.analysis.occurrence.HighlightTerm;
import org.jianwen.query.Hit;
import org.jianwen.query.SearchRequest;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.compile.RelaxationLevel;
import org.jianwen.query.compile.score.ProximityRescorer.Candidate;
import org.jianwen.query.highlight.LuceneSnippets;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.highlight.SnippetMaker;
import org.jianwen.query.highlight.SnippetSettings;
import org.jianwen.query.lucene.LuceneQuery;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleField;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jianwen.schema.FieldKind;
import org.jianwen.schema.document.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Loads hits: their articles, each once, and the passages that show why they matched. For one thread, on one view of an
 * index.
 */
final class HitLoader {

    /** The UTF-16 units of a body that decide about its order. */
    static final int BEGINNING = 20_000;

    private final Postings postings;
    private final ArticleFields fields;
    private final List<String> texts;
    private final Analyzer analyzer;
    private final Deadline deadline;
    private final StoredFields stored;
    private final Map<Integer, Document> documents = new HashMap<>();
    private final Map<Integer, Article> articles = new HashMap<>();
    private final Map<Integer, Candidate> beginnings = new HashMap<>();

    /** Gives a searcher that has the postings of those documents, too, under their numbers. */
    interface Postings {
        IndexSearcher of(List<Integer> docs) throws IOException;
    }

    HitLoader(IndexSearcher searcher, Postings postings, ArticleFields fields, Analyzer analyzer, Deadline deadline)
            throws IOException {
        this.fields = fields;
        this.texts = fields.own().stream()
                .filter(field -> field.kind() == FieldKind.TEXT)
                .map(ArticleField::name)
                .toList();
        this.postings = postings;
        this.analyzer = analyzer;
        this.deadline = deadline;
        this.stored = searcher.storedFields();
    }

    /** Whether the time is up. */
    boolean isLate() {
        return deadline.shouldExit();
    }

    /** The article of that document. */
    Article article(int doc) throws IOException {
        Article article = articles.get(doc);
        if (article == null) {
            article = ArticleDocuments.article(document(doc));
            articles.put(doc, article);
        }
        return article;
    }

    private Document document(int doc) throws IOException {
        Document document = documents.get(doc);
        if (document == null) {
            document = stored.document(doc);
            documents.put(doc, document);
        }
        return document;
    }

    /** The title and the beginning of the body of that document, folded. */
    Candidate beginning(int doc) throws IOException {
        Candidate beginning = beginnings.get(doc);
        if (beginning == null) {
            Document document = document(doc);
            String title = Objects.requireNonNullElse(document.get(ArticleSchema.TITLE), "");
            String body = Objects.requireNonNullElse(document.get(ArticleSchema.BODY), "");
            beginning = new Candidate(
                    FoldedText.of(title),
                    FoldedText.of(body.length() > BEGINNING ? body.substring(0, BEGINNING) : body));
            beginnings.put(doc, beginning);
        }
        return beginning;
    }

    /** As {@link #beginning}, with the declared texts after the body, cut to as much. */
    Candidate texts(int doc) throws IOException {
        Candidate beginning = beginning(doc);
        if (texts.isEmpty()) {
            return beginning;
        }
        Map<String, String> others = others(article(doc));
        StringBuilder all = new StringBuilder(article(doc).body());
        all.setLength(Math.min(all.length(), BEGINNING));
        others.values().forEach(text -> all.append('\n').append(text, 0, Math.min(text.length(), BEGINNING)));
        return new Candidate(beginning.title(), FoldedText.of(all.toString()));
    }

    private Map<String, String> others(Article article) {
        Map<String, String> others = new LinkedHashMap<>();
        for (String field : texts) {
            if (article.value(field) instanceof String text) {
                others.put(field, text);
            }
        }
        return others;
    }

    /**
     * The hits of a page; if the time is up the first of them, without marks.
     *
     * @param level how much of what was typed was wanted of them
     * @param all what has all of it, where some of them may lack some; {@code null} if all or none have
     */
    List<Hit> hits(
            SearchRequest request,
            RelaxationLevel level,
            @Nullable Query all,
            QueryPlan plan,
            PageWindow.Page page,
            ResultPage found)
            throws IOException {
        Set<Integer> whole = matching(all, page.hits());
        SnippetSettings settings = settings(request);
        Predicate<String> wanted = request.hitFields().among(fields);
        boolean shown = settings.passages() > 0;
        SnippetMaker marking = plan.marking(level).with(settings);
        SnippetMaker words = marking.preferringWords(analyzer);
        List<Integer> docs = page.hits().stream().map(hit -> hit.doc).toList();
        List<HighlightTerm> terms = plan.highlighted(level);
        boolean asks = shown && !isLate() && AcrossWords.asks(terms);
        BitSet across = asks ? AcrossWords.among(postings.of(docs), terms, docs) : new BitSet();
        List<Hit> hits = new ArrayList<>();
        for (FieldDoc doc : page.hits()) {
            if (hits.size() >= TopHitsRescorer.HITS && isLate()) {
                break;
            }
            List<Snippet> snippets = !shown
                    ? List.of()
                    : request.lucene() == null
                            ? snippets(doc.doc, across.get(doc.doc) ? words : marking)
                            : snippets(doc.doc, request.lucene(), request.zone(), settings);
            List<Article> reprints = new ArrayList<>();
            List<Integer> others = found.reprints().getOrDefault(doc.doc, List.of());
            for (int other : others.subList(0, Math.min(Hit.MAX_REPRINTS, others.size()))) {
                reprints.add(shown(other, request, wanted));
            }
            hits.add(new Hit(
                    shown(doc.doc, request, wanted),
                    doc.score,
                    level.isPartial() && !whole.contains(doc.doc),
                    snippets,
                    reprints));
        }
        return hits;
    }

    /** The article of that document with the fields that the request wants of it. */
    private Article shown(int doc, SearchRequest request, Predicate<String> wanted) throws IOException {
        return request.hitFields().isAll() ? article(doc) : ArticleDocuments.load(stored, doc, wanted);
    }

    /** The settings with the fields by their own names. */
    private SnippetSettings settings(SearchRequest request) {
        SnippetSettings settings = request.snippets();
        if (settings.fields().isEmpty()) {
            return settings;
        }
        return settings.withFields(settings.fields().stream().map(this::text).toArray(String[]::new));
    }

    private String text(String name) {
        ArticleField field = fields.get(name);
        if (field.kind() != FieldKind.TEXT) {
            throw new IllegalArgumentException("the field " + Quoted.of(name)
                    + " has no passages to be shown: name texts, such as title, body or declared ones");
        }
        return field.name();
    }

    private List<Snippet> snippets(int doc, SnippetMaker marking) throws IOException {
        Article article = article(doc);
        Candidate folded = article.body().length() > BEGINNING ? Candidate.of(article) : beginning(doc);
        SnippetMaker maker = isLate() ? marking.withoutMarks() : marking;
        return maker.make(article.title(), folded.title(), article.body(), folded.body(), others(article));
    }

    /** The passages with what a query matched, or with words of its phrases if these stand across words of the article. */
    private List<Snippet> snippets(int doc, LuceneQuery query, ZoneId zone, SnippetSettings settings)
            throws IOException {
        Query marked = query.marked(fields, zone);
        Query apart = LuceneQuery.withWordsApart(marked);
        List<Snippet> snippets = snippets(doc, marked, settings);
        boolean found = snippets.stream().anyMatch(snippet -> !snippet.marks().isEmpty());
        return found || apart.equals(marked) ? snippets : snippets(doc, apart, settings);
    }

    /** The passages that Lucene marks for one of its own queries. */
    private List<Snippet> snippets(int doc, Query query, SnippetSettings settings) throws IOException {
        Article article = article(doc);
        if (isLate()) {
            return snippets(doc, SnippetMaker.of(List.of()).with(settings));
        }
        LuceneSnippets marking = new LuceneSnippets(postings.of(List.of(doc)), analyzer, query, settings);
        List<Snippet> snippets = new ArrayList<>();
        if (!article.title().isEmpty()) {
            snippets.addAll(marking.whole(doc, ArticleSchema.TITLE));
        }
        if (!article.body().isEmpty()) {
            snippets.addAll(marking.passages(doc, ArticleSchema.BODY, true));
        }
        for (String field : others(article).keySet()) {
            snippets.addAll(marking.passages(doc, field, false));
        }
        return snippets;
    }

    /** Those of the hits that match a query; none if it is {@code null}. */
    private Set<Integer> matching(@Nullable Query query, List<FieldDoc> hits) throws IOException {
        if (query == null || hits.isEmpty()) {
            return Set.of();
        }
        Set<Integer> matching = new HashSet<>();
        Query any = new ConstantScoreQuery(query);
        ScoreDoc[] docs = hits.stream().map(hit -> new ScoreDoc(hit.doc, 0)).toArray(ScoreDoc[]::new);
        TopDocs all = new TopDocs(new TotalHits(docs.length, Relation.EQUAL_TO), docs);
        IndexSearcher searcher = postings.of(hits.stream().map(hit -> hit.doc).toList());
        for (ScoreDoc doc : QueryRescorer.rescore(searcher, all, any, 1, docs.length).scoreDocs) {
            if (doc.score > 0) {
                matching.add(doc.doc);
            }
        }
        return matching;
    }
}
