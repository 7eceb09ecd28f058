package org.jianwen.schema.store;

import java.io.Closeable;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.TermToBytesRefAttribute;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.jianwen.schema.Article;
import org.jianwen.schema.ArticleFields;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** Compares stored articles with the terms of the index: each term of the text must lead to its article. For one thread. */
final class TermCheck implements Closeable {

    private final Analyzer analyzer;

    /** Every so many articles one is analysed; none if 0. */
    private final int step;

    private long seen;

    /** Analyses so many of all articles at most, spread evenly over them. */
    TermCheck(ArticleFields fields, int most, int articles) {
        this.analyzer = ArticleSchema.analyzer(fields);
        this.step = most == 0 ? 0 : Math.ceilDiv(Math.max(1, articles), most);
    }

    /** A term of that article which does not lead to it, or {@code null} if there is none or it is passed over. */
    @Nullable String missing(LeafReader leaf, int doc, Article article) throws IOException {
        if (step == 0 || seen++ % step != 0) {
            return null;
        }
        for (String words : List.of(ArticleSchema.TITLE, ArticleSchema.BODY)) {
            String text = words.equals(ArticleSchema.TITLE) ? article.title() : article.body();
            for (String field : List.of(words, ArticleSchema.charactersOf(words))) {
                BytesRef missing = missing(leaf.terms(field), doc, terms(field, text));
                if (missing != null) {
                    return missing.utf8ToString();
                }
            }
        }
        return null;
    }

    private static @Nullable BytesRef missing(@Nullable Terms terms, int doc, Set<BytesRef> wanted) throws IOException {
        TermsEnum each = terms == null ? TermsEnum.EMPTY : terms.iterator();
        PostingsEnum postings = null;
        for (BytesRef term : wanted) {
            if (!each.seekExact(term)) {
                return term;
            }
            postings = each.postings(postings, PostingsEnum.NONE);
            if (postings.advance(doc) != doc) {
                return term;
            }
        }
        return null;
    }

    private Set<BytesRef> terms(String field, String text) throws IOException {
        Set<BytesRef> terms = new TreeSet<>();
        try (TokenStream tokens = analyzer.tokenStream(field, text)) {
            TermToBytesRefAttribute term = tokens.addAttribute(TermToBytesRefAttribute.class);
            tokens.reset();
            while (tokens.incrementToken()) {
                terms.add(BytesRef.deepCopyOf(term.getBytesRef()));
            }
            tokens.end();
        }
        return terms;
    }

    @Override
    public void close() {
        analyzer.close();
    }
}
