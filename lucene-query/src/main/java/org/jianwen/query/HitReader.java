package org.jianwen.query;

import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Set;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.index.StoredFields;
import org.apache.lucene.search.FieldDoc;
import org.apache.lucene.search.IndexSearcher;
import org.jianwen.query.collect.Deadline;
import org.jianwen.query.highlight.Snippet;
import org.jianwen.query.highlight.SnippetMaker;
import org.jianwen.query.parse.Closeness;
import org.jianwen.query.parse.Closeness.Candidate;
import org.jianwen.query.parse.QueryCompiler;
import org.jianwen.query.parse.syntax.Clause;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleDocuments;
import org.jspecify.annotations.Nullable;

/**
 * Reads the hits of a page: their articles, what the texts of these add to their scores, and which passages show why they
 * matched. For one thread, on one view of an index.
 */
final class HitReader {

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final QueryCompiler compiler;
    private final SearchRequest request;
    private final Deadline deadline;

    HitReader(
            IndexSearcher searcher,
            Analyzer analyzer,
            QueryCompiler compiler,
            SearchRequest request,
            Deadline deadline) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.compiler = compiler;
        this.request = request;
        this.deadline = deadline;
    }

    /** The hits, best first; what is read when the time is up has no marks. */
    List<Hit> hits(MatchPlan.Choice choice, ResultPage page, @Nullable Clause clause) throws IOException {
        boolean first = request.paging().after() == null
                && request.page() == 1
                && request.order() == HitOrder.RELEVANCE
                && request.filters().similarTo() == null;
        Set<Integer> whole = FirstPage.matching(searcher, choice.whole(), page.hits());
        List<Article> articles = articles(searcher, page.documents());
        List<Candidate> texts = articles.stream()
                .limit(first ? FirstPage.HITS : 0)
                .map(Candidate::of)
                .toList();
        Closeness closeness = first && clause != null ? compiler.closeness(clause) : Closeness.NONE;
        float[] close = closeness.of(texts);
        SnippetMaker marking = SnippetMaker.of(choice.compiled().terms());
        SnippetMaker words = marking.preferringWords(analyzer);
        BitSet across = request.effort().snippets()
                ? AcrossWords.among(searcher, choice.compiled().terms(), page.documents())
                : new BitSet();
        List<Hit> hits = new ArrayList<>();
        for (int i = 0; i < articles.size(); i++) {
            FieldDoc doc = page.hits().get(i);
            Candidate text = i < texts.size() ? texts.get(i) : null;
            hits.add(new Hit(
                    articles.get(i),
                    doc.score + (i < close.length ? close[i] : 0),
                    choice.level().isPartial() && !whole.contains(doc.doc),
                    snippets(articles.get(i), text, across.get(doc.doc) ? words : marking),
                    reprints(page, doc.doc)));
        }
        return first ? FirstPage.closestFirst(hits) : hits;
    }

    private List<Snippet> snippets(Article article, @Nullable Candidate folded, SnippetMaker marking) {
        if (!request.effort().snippets()) {
            return List.of();
        }
        Candidate text = folded == null ? Candidate.of(article) : folded;
        SnippetMaker maker = deadline.shouldExit() ? SnippetMaker.of(List.of()) : marking;
        return maker.make(article.title(), text.title(), article.body(), text.body());
    }

    private List<Article> reprints(ResultPage page, int doc) throws IOException {
        List<Integer> others = page.reprints().getOrDefault(doc, List.of());
        return articles(searcher, others.subList(0, Math.min(Hit.MAX_REPRINTS, others.size())));
    }

    /** The articles of these documents, in their order. */
    static List<Article> articles(IndexSearcher searcher, List<Integer> docs) throws IOException {
        StoredFields stored = searcher.storedFields();
        List<Article> articles = new ArrayList<>();
        for (int doc : docs) {
            articles.add(ArticleDocuments.article(stored.document(doc)));
        }
        return articles;
    }
}
