package org.jianwen.query.highlight;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.search.IndexSearcher;
import org.apache.lucene.search.Query;
import org.apache.lucene.search.uhighlight.LengthGoalBreakIterator;
import org.apache.lucene.search.uhighlight.Passage;
import org.apache.lucene.search.uhighlight.PassageFormatter;
import org.apache.lucene.search.uhighlight.UnifiedHighlighter;
import org.apache.lucene.search.uhighlight.WholeBreakIterator;
import org.jspecify.annotations.Nullable;

/** What Lucene's UnifiedHighlighter marks for a query. For one thread. */
public final class LuceneSnippets {

    private static final int LENGTH = 100;

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Query query;

    /** For hits of a query in one view of an index. */
    public LuceneSnippets(IndexSearcher searcher, Analyzer analyzer, Query query) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.query = query;
    }

    /**
     * The passages of one document.
     *
     * @param field a stored text
     * @param whole whether all of the text is one passage
     * @param most the most passages
     * @param otherwise whether the beginning is shown where nothing is marked
     * @throws IOException if the index cannot be read
     */
    public List<Snippet> of(int doc, String field, boolean whole, int most, boolean otherwise) throws IOException {
        UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1)
                // Or all of the query would be run on the document, whose words have no places in the index.
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(otherwise ? 1 : 0)
                .withBreakIterator(() -> whole
                        ? new WholeBreakIterator()
                        : LengthGoalBreakIterator.createMinLength(
                                BreakIterator.getSentenceInstance(Locale.ROOT), LENGTH, 0))
                .withFormatter(new Formatter(field));
        Object[] snippets = new Highlighter(builder).passages(field, query, doc, most);
        return snippets == null || snippets[0] == null ? List.of() : ((Snippets) snippets[0]).all();
    }

    private static final class Highlighter extends UnifiedHighlighter {
        Highlighter(Builder builder) {
            super(builder);
        }

        Object @Nullable [] passages(String field, Query query, int doc, int most) throws IOException {
            return highlightFieldsAsObjects(new String[] {field}, query, new int[] {doc}, new int[] {most})
                    .get(field);
        }
    }

    private record Snippets(List<Snippet> all) {}

    private static final class Formatter extends PassageFormatter {
        private final String field;

        Formatter(String field) {
            this.field = field;
        }

        @Override
        public Object format(Passage[] passages, String content) {
            List<Snippet> snippets = new ArrayList<>();
            for (Passage passage : passages) {
                List<Mark> marks = new ArrayList<>();
                for (int i = 0; i < passage.getNumMatches(); i++) {
                    int start =
                            Math.max(passage.getMatchStarts()[i], passage.getStartOffset()) - passage.getStartOffset();
                    int end = Math.min(passage.getMatchEnds()[i], passage.getEndOffset()) - passage.getStartOffset();
                    add(marks, start, end);
                }
                snippets.add(
                        new Snippet(field, content.substring(passage.getStartOffset(), passage.getEndOffset()), marks));
            }
            return new Snippets(snippets);
        }

        /** Marks that overlap or touch are one. */
        private static void add(List<Mark> marks, int start, int end) {
            Mark last = marks.isEmpty() ? null : marks.getLast();
            if (last != null && start <= last.end()) {
                marks.set(marks.size() - 1, new Mark(last.start(), Math.max(last.end(), end)));
            } else if (start < end) {
                marks.add(new Mark(start, end));
            }
        }
    }
}
