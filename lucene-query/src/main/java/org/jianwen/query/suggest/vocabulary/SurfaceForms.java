package org.jianwen.query.suggest.vocabulary;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.apache.lucene.util.Bits;
import org.jianwen.analysis.fold.FoldedText;
import org.jianwen.schema.ArticleSchema;
import org.jspecify.annotations.Nullable;

/** What a term of the index looks like in the articles: 颱風 where most write it so. Stateless. */
public final class SurfaceForms {

    /** So many articles are looked at, spread over those that have the term. */
    private static final int SAMPLE = 5;

    private static final int TITLES = 30;

    private SurfaceForms() {}

    /** What a term most often looks like in a few titles, else in a few bodies; the term itself if it stands in none. */
    public static String of(IndexReader reader, String term) throws IOException {
        String title = in(reader, ArticleSchema.TITLE, term, TITLES);
        String body = title != null ? title : in(reader, ArticleSchema.BODY, term, SAMPLE);
        return body != null ? body : term;
    }

    /** What a term, which may be a stem, most often looks like in a few titles; {@code null} if it stands in none. */
    static @Nullable String inTitles(IndexReader reader, String term) throws IOException {
        return in(reader, ArticleSchema.TITLE, term, SAMPLE);
    }

    private static @Nullable String in(IndexReader reader, String field, String term, int sample) throws IOException {
        Map<String, Integer> forms = new TreeMap<>();
        int left = sample;
        int step = Math.max(1, reader.docFreq(new Term(field, term)) / sample);
        int seen = 0;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(field, term), PostingsEnum.NONE);
            Bits live = leaf.reader().getLiveDocs();
            while (postings != null && left > 0 && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                if ((live == null || live.get(postings.docID())) && seen++ % step == 0) {
                    left--;
                    String text = leaf.reader()
                            .storedFields()
                            .document(postings.docID(), Set.of(field))
                            .get(field);
                    add(text, term, forms);
                }
            }
        }
        String most = null;
        for (Map.Entry<String, Integer> form : forms.entrySet()) {
            most = most == null || form.getValue() > forms.get(most) ? form.getKey() : most;
        }
        return most;
    }

    /** A stem stands for the word that begins with it. */
    private static void add(String text, String term, Map<String, Integer> forms) {
        FoldedText folded = FoldedText.of(text);
        int start = folded.text().indexOf(term);
        if (start >= 0) {
            int end = start + term.length();
            while (end < folded.text().length()
                    && isLatin(folded.text().charAt(end - 1))
                    && isLatin(folded.text().charAt(end))) {
                end++;
            }
            String form = text.substring(folded.originalStart(start), folded.originalEnd(end - 1));
            forms.merge(
                    form.codePoints().anyMatch(SurfaceForms::isRadical)
                            ? folded.text().substring(start, end)
                            : form,
                    1,
                    Integer::sum);
        }
    }

    /** Whether it is a radical that only looks like a character, as in text out of PDFs: nobody types it. */
    private static boolean isRadical(int c) {
        return c >= 0x2E80 && c <= 0x2FDF;
    }

    private static boolean isLatin(char letter) {
        return Character.isLetter(letter) && !Character.isIdeographic(letter);
    }
}
