package org.jianwen.analysis.segment;

import java.util.Arrays;

/**
 * Cuts a sentence into the words whose sum of costs is least, from left to right. Its nodes are the words that the
 * sentence could have: each Han character, each word of the dictionary, also across spaces, each run of letters or of
 * digits, and each other character. Sums are added in smartcn's order and equals go to the first, so that the same words
 * come out. What is decided is given away when the arrays are full, so they stay small however long the sentence is. For
 * one thread.
 */
final class WordLattice {

    private static final int FEW_NODES = 1024;
    private static final int MOST_NODES = 1 << 18;

    /** More than the characters of the longest word; a power of two. */
    private static final int RING = 16;

    private static final int NONE = -1;

    private final WordModel model = WordModel.get();
    private final PairCounts pairs = model.pairs;
    private final WordTrie words = model.words;
    private final PairBatch batch = new PairBatch(pairs);
    private final long beginHash = PairHash.left(WordModel.BEGIN);
    private final long stringHash = PairHash.left(WordModel.STRING);
    private final long numberHash = PairHash.left(WordModel.NUMBER);
    private final char[] string = WordModel.STRING.toCharArray();
    private final char[] number = WordModel.NUMBER.toCharArray();
    private final char[] end = WordModel.END.toCharArray();

    private char[] text = {};
    private int at;
    private int limit;

    // the nodes: where their text begins and ends, what stands before them on the best path, what the path costs
    private int size;
    private int[] starts = {};
    private int[] ends = {};
    private int[] before = {};
    private double[] costs = {};
    private long[] hashes = {};
    private char[] classes = {};

    /** Of a node the next that ends where it ends, in order; of a node on a path that is decided the next on the path. */
    private int[] following = {};

    // of the place in hand and those ahead, counted in characters and runs: the nodes that end there
    private int place;
    private final int[] heads = new int[RING];
    private final int[] tails = new int[RING];

    // the characters of the longest word that begins at the place in hand, and which of them end a word
    private char[] spelled = {};
    private final char[] han = new char[RING];
    private final int[] lengths = new int[RING];

    private int given;
    private int decided;
    private boolean ended;
    private boolean cut;

    WordLattice() {
        resize(FEW_NODES);
    }

    /** Lets go of the text, and of what a text that is hard to decide has made large. */
    void clear() {
        text = new char[0];
        if (starts.length > FEW_NODES) {
            size = 0;
            resize(FEW_NODES);
        }
    }

    /** Begins a sentence. */
    void begin(char[] newText, int from, int to) {
        text = newText;
        limit = to;
        at = afterSpaces(from);
        ended = false;
        beginAt(at);
    }

    private void beginAt(int from) {
        Arrays.fill(heads, NONE);
        size = 0;
        place = 0;
        given = 0;
        decided = 0;
        cut = false;
        batch.clear();
        node(from, from, model.begin, beginHash, 0);
        costs[0] = 0;
    }

    /** Goes to the next word; false at the end of the sentence. */
    boolean next() {
        while (given == decided) {
            if (ended) {
                return false;
            }
            goOn();
        }
        given = following[given];
        return true;
    }

    /** Where the word begins. */
    int start() {
        return starts[given];
    }

    /** Where the word ends, exclusive. */
    int end() {
        return ends[given];
    }

    private void goOn() {
        if (cut) {
            beginAt(at);
        } else if (decided > 0) {
            forget(decided);
        }
        while (at < limit) {
            if (size + RING > starts.length && makeRoom()) {
                return;
            }
            advance();
        }
        decide(last());
        ended = true;
    }

    private void advance() {
        int first = size;
        int after = spell();
        int left = heads[place & RING - 1];
        heads[place & RING - 1] = NONE;
        for (; left != NONE; left = following[left]) {
            join(left, first);
        }
        place++;
        at = afterSpaces(after);
    }

    /** Adds the nodes that begin at the place in hand, and says where the shortest ends. */
    private int spell() {
        char c = text[at];
        if (WordTrie.isHan(c)) {
            return spellHan(c);
        }
        switch (Characters.kind(c)) {
            case Characters.LETTER -> {
                return spellRun(Characters.LETTER, string, model.string, stringHash);
            }
            case Characters.DIGIT -> {
                return spellRun(Characters.DIGIT, number, model.number, numberHash);
            }
            case Characters.DELIMITER -> {
                return spellOne(at + 1, model.delimiter);
            }
            case Characters.SURROGATE -> {
                boolean pair = at + 1 < limit && Character.isSurrogatePair(c, text[at + 1]);
                return spellOne(at + (pair ? 2 : 1), model.unknown);
            }
            default -> {
                spelled = string;
                lengths[0] = string.length;
                node(at, at + 1, model.string, stringHash, place + 1);
                return at + 1;
            }
        }
    }

    private int spellRun(int kind, char[] name, int frequencyClass, long hash) {
        int to = at + 1;
        while (to < limit && Characters.kind(text[to]) == kind) {
            to++;
        }
        spelled = name;
        lengths[0] = name.length;
        node(at, to, frequencyClass, hash, place + 1);
        return to;
    }

    private int spellOne(int to, int frequencyClass) {
        spelled = han;
        long hash = PairHash.START;
        for (int i = at; i < to; i++) {
            han[i - at] = text[i];
            hash = PairHash.add(hash, text[i]);
        }
        lengths[0] = to - at;
        node(at, to, frequencyClass, PairHash.end(hash), place + 1);
        return to;
    }

    private int spellHan(char c) {
        spelled = han;
        han[0] = c;
        int nodes = 0;
        lengths[nodes++] = 1;
        long hash = PairHash.add(PairHash.START, c);
        int frequencyClass = words.singleClass(c);
        node(at, at + 1, frequencyClass == 0 ? model.unknown : frequencyClass, PairHash.end(hash), place + 1);
        int word = WordTrie.first(c);
        int to = at + 1;
        for (int length = 1; ; ) {
            int next = afterSpaces(to);
            if (next == limit || !WordTrie.isHan(text[next])) {
                break;
            }
            long entry = words.child(word, text[next]);
            if (entry == 0) {
                break;
            }
            word = WordTrie.node(entry);
            to = next + 1;
            hash = PairHash.add(hash, text[next]);
            han[length++] = text[next];
            frequencyClass = WordTrie.frequencyClass(entry);
            if (frequencyClass != 0) {
                lengths[nodes++] = length;
                node(at, to, frequencyClass, PairHash.end(hash), place + length);
            }
        }
        return at + 1;
    }

    private void node(int start, int to, int frequencyClass, long hash, int endPlace) {
        int node = size++;
        starts[node] = start;
        ends[node] = to;
        classes[node] = (char) frequencyClass;
        hashes[node] = hash;
        costs[node] = Double.MAX_VALUE;
        following[node] = NONE;
        int slot = endPlace & RING - 1;
        if (heads[slot] == NONE) {
            heads[slot] = node;
        } else {
            following[tails[slot]] = node;
        }
        tails[slot] = node;
    }

    /** Notes that one word may stand before each of those that begin at the place in hand. */
    private void join(int left, int first) {
        if (batch.lacksRoomFor(RING)) {
            decideBefore();
        }
        long hash = hashes[left];
        int length = 0;
        for (int right = first; right < size; right++) {
            int to = lengths[right - first];
            while (length < to) {
                hash = PairHash.add(hash, spelled[length++]);
            }
            batch.add(left, right, hash);
        }
    }

    /** Tries what each word that was noted costs before the other, in the order of notes. */
    private void decideBefore() {
        batch.lookUp();
        for (int pair = 0; pair < batch.size(); pair++) {
            int left = batch.left(pair);
            int right = batch.right(pair);
            int leftClass = classes[left];
            int together = batch.count(pair);
            double cost = costs[left] + (together == 0 ? model.cost(leftClass) : model.cost(leftClass, together));
            if (cost < costs[right]) {
                costs[right] = cost;
                before[right] = left;
            }
        }
        batch.clear();
    }

    /** The last word of the best path, if the sentence ends before the place in hand. */
    private int last() {
        decideBefore();
        double least = Double.MAX_VALUE;
        int last = 0;
        for (int left = heads[place & RING - 1]; left != NONE; left = following[left]) {
            long hash = hashes[left];
            for (char c : end) {
                hash = PairHash.add(hash, c);
            }
            double cost = costs[left] + model.cost(classes[left], pairs.of(hash));
            if (cost < least) {
                least = cost;
                last = left;
            }
        }
        return last;
    }

    private void decide(int last) {
        for (int node = last; node > 0; node = before[node]) {
            following[before[node]] = node;
        }
        decided = last;
    }

    /**
     * Decides what all paths have in common if that is much, else makes the arrays larger. Where they are as large as
     * they may be, the sentence is cut here.
     *
     * @return whether there are words to give away first
     */
    private boolean makeRoom() {
        decideBefore();
        int common = NONE;
        for (int head : heads) {
            for (int node = head; node != NONE; node = following[node]) {
                common = common == NONE ? node : common(common, node);
            }
        }
        if (common > size / 2) {
            decide(common);
        } else if (starts.length < MOST_NODES) {
            resize(starts.length * 2);
            return false;
        } else {
            decide(last());
            cut = true;
        }
        return true;
    }

    private int common(int one, int other) {
        int a = one;
        int b = other;
        while (a != b) {
            if (a > b) {
                a = before[a];
            } else {
                b = before[b];
            }
        }
        return a;
    }

    /** Forgets the nodes before one that every path has. */
    private void forget(int node) {
        int rest = size - node;
        System.arraycopy(starts, node, starts, 0, rest);
        System.arraycopy(ends, node, ends, 0, rest);
        System.arraycopy(costs, node, costs, 0, rest);
        System.arraycopy(hashes, node, hashes, 0, rest);
        System.arraycopy(classes, node, classes, 0, rest);
        for (int i = 0; i < rest; i++) {
            before[i] = before[i + node] - node;
            following[i] = following[i + node] == NONE ? NONE : following[i + node] - node;
        }
        for (int slot = 0; slot < RING; slot++) {
            heads[slot] = heads[slot] == NONE ? NONE : heads[slot] - node;
            tails[slot] -= node;
        }
        size = rest;
        given = 0;
        decided = 0;
    }

    private int afterSpaces(int from) {
        int next = from;
        while (next < limit && Characters.isSpace(text[next])) {
            next++;
        }
        return next;
    }

    private void resize(int nodes) {
        starts = Arrays.copyOf(starts, nodes);
        ends = Arrays.copyOf(ends, nodes);
        before = Arrays.copyOf(before, nodes);
        costs = Arrays.copyOf(costs, nodes);
        hashes = Arrays.copyOf(hashes, nodes);
        classes = Arrays.copyOf(classes, nodes);
        following = Arrays.copyOf(following, nodes);
    }
}
