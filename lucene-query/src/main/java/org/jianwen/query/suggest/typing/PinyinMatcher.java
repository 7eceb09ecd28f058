package org.jianwen.query.suggest.typing;

import java.text.Normalizer;

/**
 * What a person has typed so far, to be compared with what stands in the articles. For one thread.
 *
 * <p>The places of what was typed that can be reached are bits of a number, so that a comparison takes time in proportion
 * to what is compared, however many ways there are to read it.
 */
public final class PinyinMatcher {

    /** The most letters that are looked at. */
    public static final int MAX_LETTERS = 60;

    /** The most that is looked at before the letters are counted, in UTF-16 code units. */
    private static final int MAX_TYPED = 1_000;

    /** Something fits as text: 台 and 颱 fit 台风. */
    public static final int AS_TEXT = 0;

    /** It fits by whole syllables, the last of which may be begun: taif. */
    public static final int BY_SYLLABLES = 1;

    /** It fits by first letters: tf. */
    public static final int BY_INITIALS = 2;

    /** It does not fit. */
    public static final int NOT = 3;

    private final String letters;

    /** Where spaces and apostrophes stand: no syllable reaches over them, so that xi'an is not xian. */
    private final long breaks;

    private int best;
    private int open;
    private long text;
    private long syllables;
    private long initials;

    /** Whether letters that many speakers do not tell apart are the same. */
    private final boolean blurred;

    private PinyinMatcher(String letters, long breaks, boolean blurred) {
        this.letters = letters;
        this.breaks = breaks;
        this.blurred = blurred;
    }

    /** What was typed, without spaces and marks; empty if it has no letter, or so many that nothing can begin with it. */
    public static PinyinMatcher of(String typed) {
        String start = typed.substring(0, Math.min(typed.length(), MAX_TYPED));
        Letters letters = Letters.of(Normalizer.normalize(start, Normalizer.Form.NFC));
        if (letters.text().length() > MAX_LETTERS) {
            return new PinyinMatcher("", 0, false);
        }
        long breaks = 0;
        for (int i = 1; i < letters.origins().length; i++) {
            breaks |= letters.origins()[i] > letters.origins()[i - 1] + 1 ? 1L << i : 0;
        }
        return new PinyinMatcher(letters.text(), breaks, false);
    }

    /** Whether nothing was typed that anything can begin with. */
    public boolean isEmpty() {
        return letters.isEmpty();
    }

    /** The first letter; there must be one. */
    public char first() {
        return letters.charAt(0);
    }

    /** The same, for the sounds of {@link Pinyin#blurred}: shenzen is 深圳. For what is spelled, not for what begins so. */
    public PinyinMatcher blurred() {
        return new PinyinMatcher(Pinyin.blurredRun(letters), 0, true);
    }

    /** The letters with which what was typed may begin when it is read; none if it begins with something else. */
    public String firstRead() {
        char first = letters.isEmpty() ? 0 : first();
        return first < 'a' || first > 'z' ? "" : blurred && first == 'l' ? "ln" : String.valueOf(first);
    }

    /** How a key begins with what was typed, from a place of the key on: one of the four above. */
    public int beginning(String key, int from) {
        best = NOT;
        long byText = 1;
        long bySyllables = 0;
        long byInitials = 0;
        for (int i = from; i < key.length() && best > AS_TEXT && (byText | bySyllables | byInitials) != 0; i++) {
            text = 0;
            syllables = 0;
            initials = 0;
            step(key.charAt(i), byText, AS_TEXT);
            step(key.charAt(i), bySyllables, BY_SYLLABLES);
            step(key.charAt(i), byInitials, BY_INITIALS);
            byText = text;
            bySyllables = syllables;
            byInitials = initials;
        }
        open = byText != 0 ? AS_TEXT : bySyllables != 0 ? BY_SYLLABLES : byInitials != 0 ? BY_INITIALS : NOT;
        return best;
    }

    /** How the key of the last comparison is the beginning of what was typed, if more was: one of the four above. */
    public int open() {
        return open;
    }

    /** Takes one character from each place that was reached. */
    private void step(char character, long places, int how) {
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            if (letters.charAt(place) == character) {
                reach(place + 1, how);
            }
            for (String reading : Pinyin.spellings(character)) {
                sound(reading, place, how);
            }
        }
    }

    private void sound(String reading, int place, int how) {
        int same = common(reading, place);
        if (same == 0) {
            return;
        }
        if (same == reading.length() || place + same == letters.length()) {
            reach(place + same, Math.max(how, BY_SYLLABLES));
        }
        reach(place + 1, BY_INITIALS);
        if (same >= 2 && reading.charAt(1) == 'h') {
            reach(place + 2, BY_INITIALS);
        }
    }

    private int common(String reading, int place) {
        int same = 0;
        while (same < reading.length()
                && place + same < letters.length()
                && reading.charAt(same) == letters.charAt(place + same)
                && (same == 0 || (breaks >>> (place + same) & 1) == 0)) {
            same++;
        }
        return same;
    }

    private void reach(int place, int how) {
        if (place == letters.length()) {
            best = Math.min(best, how);
        } else if (how == AS_TEXT) {
            text |= 1L << place;
        } else if (how == BY_SYLLABLES) {
            syllables |= 1L << place;
        } else {
            initials |= 1L << place;
        }
    }

    /** Whether what was typed is a key in pinyin, from its beginning to its end. */
    public boolean spells(String key) {
        return (spelled(key) >>> letters.length() & 1) == 1;
    }

    /** Whether what was typed has one letter for each character of a key, or zh, ch or sh for some: wkl is 乌克兰. */
    public boolean abbreviates(String key) {
        long places = 1;
        for (int i = 0; i < key.length() && places != 0; i++) {
            long next = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                for (String reading : Pinyin.of(key.charAt(i))) {
                    int same = common(reading, place);
                    next |= same > 0 ? 1L << (place + 1) : 0;
                    next |= same > 1 && reading.charAt(1) == 'h' ? 1L << (place + 2) : 0;
                }
            }
            places = next;
        }
        return (places >>> letters.length() & 1) == 1;
    }

    /** The most letters at the beginning of what was typed that are a key in pinyin; 0 if none are. */
    public int spelledFirst(String key) {
        return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(spelled(key)));
    }

    /** The most letters at the beginning of what was typed that are a key, as text or in pinyin; 0 if none are. */
    public int takenBy(String key) {
        long places = 1;
        for (int i = 0; i < key.length() && places != 0; i++) {
            long asText = 0;
            for (long rest = places; rest != 0; rest &= rest - 1) {
                int place = Long.numberOfTrailingZeros(rest);
                boolean same = place < letters.length() && letters.charAt(place) == key.charAt(i);
                asText |= same ? 1L << (place + 1) : 0;
            }
            places = asText | spelled(key.charAt(i), places);
        }
        return Math.max(0, Long.SIZE - 1 - Long.numberOfLeadingZeros(places));
    }

    /** How many letters were typed. */
    public int length() {
        return letters.length();
    }

    private long spelled(String key) {
        long places = 1;
        for (int i = 0; i < key.length() && places != 0; i++) {
            places = spelled(key.charAt(i), places);
        }
        return places;
    }

    /** What was typed behind the first so many letters. */
    public PinyinMatcher behind(int letters) {
        return new PinyinMatcher(this.letters.substring(letters), breaks >>> letters, blurred);
    }

    private long spelled(char character, long places) {
        long next = 0;
        for (long rest = places; rest != 0; rest &= rest - 1) {
            int place = Long.numberOfTrailingZeros(rest);
            for (String spelling : Pinyin.spellings(character)) {
                String reading = blurred ? Pinyin.blurred(spelling) : spelling;
                if (common(reading, place) == reading.length()) {
                    next |= 1L << (place + reading.length());
                }
            }
        }
        return next;
    }
}
