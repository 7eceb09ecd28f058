package org.jianwen.query.highlight;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.BitSet;
import java.util.HashMap;
import java.util.Map;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;
import org.jianwen.analysis.occurrence.Occurrence;
import org.jspecify.annotations.Nullable;

/**
 * Whether an occurrence is cut out as words where it stands, as 台风 is in 台风来了, or stands across others, as in
 * 六十二台风机. The clause around it is cut as the index cut it. For one text and one thread.
 */
final class WholeWords {

    /** So many clauses of one text are cut: they decide between passages, and no article is found by them. */
    private static final int MAX_CLAUSES = 16;

    /** Longer words hardly ever stand across others. */
    private static final int MAX_LENGTH = 2;

    /** A clause is looked at no farther than this on either side. */
    private static final int MAX_REACH = 40;

    private final @Nullable Analyzer analyzer;
    private final String field;
    private final String text;
    private final Map<Integer, BitSet> edges = new HashMap<>();

    WholeWords(@Nullable Analyzer analyzer, String field, String text) {
        this.analyzer = analyzer;
        this.field = field;
        this.text = text;
    }

    /** Whether words begin and end where the occurrence does; taken for granted where it cannot be known. */
    boolean has(Occurrence found) {
        if (analyzer == null || !found.word() || found.end() - found.start() > MAX_LENGTH) {
            return true;
        }
        int start = found.start();
        while (start > 0 && found.start() - start < MAX_REACH && goesOn(start - 1)) {
            start--;
        }
        BitSet clause = edges.get(start);
        if (clause == null) {
            if (edges.size() == MAX_CLAUSES) {
                return true;
            }
            int end = found.end();
            while (end < text.length() && end - found.end() < MAX_REACH && goesOn(end)) {
                end++;
            }
            clause = edges(analyzer, start, end);
            edges.put(start, clause);
        }
        return clause.get(found.start()) && clause.get(found.end());
    }

    private boolean goesOn(int at) {
        char c = text.charAt(at);
        return Character.isLetterOrDigit(c) || Character.isSurrogate(c);
    }

    private BitSet edges(Analyzer analyzer, int start, int end) {
        BitSet edges = new BitSet();
        try (TokenStream words = analyzer.tokenStream(field, text.substring(start, end))) {
            OffsetAttribute offset = words.addAttribute(OffsetAttribute.class);
            words.reset();
            while (words.incrementToken()) {
                edges.set(start + offset.startOffset());
                edges.set(start + offset.endOffset());
            }
            words.end();
        } catch (IOException e) {
            throw new UncheckedIOException("a string in memory could not be read", e);
        }
        return edges;
    }
}
