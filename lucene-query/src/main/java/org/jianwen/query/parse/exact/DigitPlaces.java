package org.jianwen.query.parse.exact;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.apache.lucene.index.LeafReader;
import org.apache.lucene.index.PostingsEnum;
import org.apache.lucene.index.Terms;
import org.apache.lucene.index.TermsEnum;
import org.apache.lucene.util.BytesRef;
import org.apache.lucene.util.FixedBitSet;

/**
 * Where the digits, and the commas and points before digits, of one document stand, by the grams of a field of characters: each
 * gram stands at the place of its first character, and a digit before a sign stands alone. Goes from document to document of a
 * segment in order; for one thread.
 */
final class DigitPlaces {

    /** The digits of a group between commas. */
    private static final int GROUP = 3;

    /** The digits of a year. */
    private static final int YEAR = 4;

    private static final int FEW_PLACES = 256;

    private final List<Gram> grams = new ArrayList<>();
    private FixedBitSet digits = new FixedBitSet(FEW_PLACES);
    private FixedBitSet commas = new FixedBitSet(FEW_PLACES);
    private FixedBitSet points = new FixedBitSet(FEW_PLACES);

    /** The digits and commas looked at last, the latter exclusive. */
    private int from;

    private int to;
    private boolean grouped;

    /** A gram with digits, one or two characters. */
    private record Gram(String text, PostingsEnum postings) {}

    DigitPlaces(LeafReader segment, String field) throws IOException {
        TermsEnum terms = Terms.getTerms(segment, field).iterator();
        for (char digit = '0'; digit <= '9'; digit++) {
            add(terms, String.valueOf(digit));
            for (char before : ",.0123456789".toCharArray()) {
                add(terms, "" + before + digit);
            }
        }
    }

    private void add(TermsEnum terms, String gram) throws IOException {
        if (terms.seekExact(new BytesRef(gram))) {
            grams.add(new Gram(gram, terms.postings(null, PostingsEnum.POSITIONS)));
        }
    }

    /** Goes to a document, which must not be before the last one, and is read once. */
    void read(int doc) throws IOException {
        digits.clear();
        commas.clear();
        points.clear();
        for (Gram gram : grams) {
            PostingsEnum postings = gram.postings();
            int at = postings.docID() < doc ? postings.advance(doc) : postings.docID();
            for (int i = at == doc ? postings.freq() : 0; i > 0; i--) {
                set(gram.text(), postings.nextPosition());
            }
        }
        from = 0;
        to = 0;
    }

    private void set(String gram, int place) {
        switch (gram.charAt(0)) {
            case ',' -> commas = with(commas, place);
            case '.' -> points = with(points, place);
            default -> digits = with(digits, place);
        }
        if (gram.length() > 1) {
            digits = with(digits, place + 1);
        }
    }

    private static FixedBitSet with(FixedBitSet places, int place) {
        FixedBitSet all = FixedBitSet.ensureCapacity(places, place);
        all.set(place);
        return all;
    }

    private static boolean has(FixedBitSet places, int place) {
        return place >= 0 && place < places.length() && places.get(place);
    }

    /** Whether a digit stands there. */
    boolean isDigit(int place) {
        return has(digits, place);
    }

    /** Whether a comma stands there between two digits of a number with commas, 12,345, and not of a list. */
    boolean groups(int place) {
        if (!isListed(place)) {
            return false;
        }
        if (place < from || place >= to) {
            look(place);
        }
        return grouped;
    }

    private boolean isListed(int place) {
        return has(commas, place) && isDigit(place - 1) && isDigit(place + 1);
    }

    /** Numbers of three digits, three or more, may be either: they count as a list, so that each is found. */
    private void look(int place) {
        from = place;
        while (isDigit(from - 1) || isListed(from - 1)) {
            from--;
        }
        int groups = 0;
        int first = 0;
        int length = 0;
        boolean threes = true;
        for (to = from; isDigit(to) || isListed(to); to++) {
            if (isDigit(to)) {
                length++;
                continue;
            }
            first = groups == 0 ? length : first;
            threes &= groups == 0 || length == GROUP;
            groups++;
            length = 0;
        }
        grouped = threes && length == GROUP && first <= GROUP && (groups == 1 || first < GROUP);
    }

    /**
     * Whether a point stands there behind the whole part of a number, and not in a date or version: 1.12, not 2024.12 or 1.12.3.
     *
     * @param behind where the digits behind the point end, exclusive
     */
    boolean isDecimal(int place, int behind) {
        int whole = place;
        while (isDigit(whole - 1)) {
            whole--;
        }
        boolean year = place - whole == YEAR;
        return has(points, place) && whole < place && !year && !has(points, whole - 1) && !has(points, behind);
    }
}
