package org.jianwen.query.suggest;

import java.io.IOException;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.apache.lucene.index.IndexReader;
import org.apache.lucene.index.LeafReaderContext;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Term;
import org.apache.lucene.search.DocIdSetIterator;
import org.jianwen.analysis.FoldedText;
import org.jianwen.schema.ArticleSchema;

/** What a term of the index looks like in the articles: 颱風 where most write it so. Stateless. */
final class SurfaceForms {

    /** So many articles are looked at. */
    private static final int SAMPLE = 5;

    private SurfaceForms() {}

    /** What a term of bodies most often looks like in a few of them; the term itself if it stands in none. */
    static String of(IndexReader reader, String term) throws IOException {
        Map<String, Integer> forms = new TreeMap<>();
        int left = SAMPLE;
        for (LeafReaderContext leaf : reader.leaves()) {
            PostingsEnum postings = leaf.reader().postings(new Term(ArticleSchema.BODY, term), PostingsEnum.NONE);
            while (postings != null && left > 0 && postings.nextDoc() != DocIdSetIterator.NO_MORE_DOCS) {
                left--;
                String body = leaf.reader()
                        .storedFields()
                        .document(postings.docID(), Set.of(ArticleSchema.BODY))
                        .get(ArticleSchema.BODY);
                FoldedText folded = FoldedText.of(body);
                int start = folded.text().indexOf(term);
                if (start >= 0) {
                    int end = folded.originalEnd(start + term.length() - 1);
                    forms.merge(body.substring(folded.originalStart(start), end), 1, Integer::sum);
                }
            }
        }
        String most = term;
        for (Map.Entry<String, Integer> form : forms.entrySet()) {
            most = form.getValue() > forms.getOrDefault(most, 0) ? form.getKey() : most;
        }
        return most;
    }
}
