package org.jianwen.query.highlight;

import java.io.IOException;
import java.text.BreakIterator;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Supplier;
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

    private final IndexSearcher searcher;
    private final Analyzer analyzer;
    private final Query query;
    private final SnippetSettings settings;

    /** For hits of a query in one view of an index. */
    public LuceneSnippets(IndexSearcher searcher, Analyzer analyzer, Query query, SnippetSettings settings) {
        this.searcher = searcher;
        this.analyzer = analyzer;
        this.query = query;
        this.settings = settings;
    }

    /**
     * All of a text as one passage; none if the settings leave it out.
     *
     * @param field a stored text
     * @throws IOException if the index cannot be read
     */
    public List<Snippet> whole(int doc, String field) throws IOException {
        return of(doc, field, WholeBreakIterator::new, 1, true);
    }

    /**
     * The passages of a text; none if the settings leave it out.
     *
     * @param field a stored text
     * @param otherwise whether the beginning is shown where nothing is marked
     * @throws IOException if the index cannot be read
     */
    public List<Snippet> passages(int doc, String field, boolean otherwise) throws IOException {
        // Lucene ends a passage with the sentence in which it passes its goal.
        int goal = settings.length() * 5 / 6;
        Supplier<BreakIterator> sentences =
                () -> LengthGoalBreakIterator.createMinLength(BreakIterator.getSentenceInstance(Locale.ROOT), goal, 0);
        return of(doc, field, sentences, settings.passages(), otherwise);
    }

    private List<Snippet> of(int doc, String field, Supplier<BreakIterator> breaks, int most, boolean otherwise)
            throws IOException {
        if (!settings.shows(field)) {
            return List.of();
        }
        UnifiedHighlighter.Builder builder = UnifiedHighlighter.builder(searcher, analyzer)
                .withMaxLength(Integer.MAX_VALUE - 1)
                // Or all of the query would be run on the document, whose words have no places in the index.
                .withWeightMatches(false)
                .withMaxNoHighlightPassages(otherwise ? 1 : 0)
                .withBreakIterator(breaks)
                .withFormatter(new Formatter(field, settings));
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
        private final SnippetSettings settings;

        Formatter(String field, SnippetSettings settings) {
            this.field = field;
            this.settings = settings;
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
                String text = content.substring(passage.getStartOffset(), passage.getEndOffset());
                snippets.add(settings.tagged(new Snippet(field, text, marks)));
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
