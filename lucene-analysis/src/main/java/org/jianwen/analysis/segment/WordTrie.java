package org.jianwen.analysis.segment;

import java.util.Arrays;

/**
 * The words of smartcn's dictionary as a tree of their characters. The children of all nodes lie in one open table: a
 * long has the parent, the character and the child. Threads may share it once it is filled.
 */
final class WordTrie {

    static final char FIRST_HAN = 0x4E00;
    static final char LAST_HAN = 0x9FA5;

    private static final int NODE_BITS = 17;
    private static final int MAX_NODES = 1 << NODE_BITS;
    private static final int SLOT_BITS = 18;
    private static final int FILTER_BITS = 20;

    private final long[] slots = new long[1 << SLOT_BITS];

    /** A bit for each child: most that are asked for are none, and this is small enough for a cache. */
    private final long[] filter = new long[1 << FILTER_BITS - 6];

    /** Of each node the class of its frequency, 0 if it is no word. */
    private final char[] nodes = new char[MAX_NODES];

    private int size = first(LAST_HAN) + 1;

    /** Adds a word, unless it is none of Han characters only. */
    void add(char begin, CharSequence rest, char frequencyClass) {
        if (!isHan(begin)) {
            return;
        }
        int node = first(begin);
        for (int i = 0; i < rest.length(); i++) {
            if (!isHan(rest.charAt(i))) {
                return;
            }
            int child = child(node, rest.charAt(i));
            node = child == 0 ? newChild(node, rest.charAt(i)) : child;
        }
        nodes[node] = frequencyClass;
    }

    private int newChild(int parent, char c) {
        int child = newNode();
        long hash = hash(parent, c);
        filter[(int) (hash >>> 64 - FILTER_BITS + 6)] |= 1L << (hash >>> 64 - FILTER_BITS);
        int slot = (int) (hash >>> 64 - SLOT_BITS);
        while (slots[slot] != 0) {
            slot = slot + 1 & slots.length - 1;
        }
        slots[slot] = key(parent, c) << NODE_BITS | child;
        return child;
    }

    private int newNode() {
        if (size == MAX_NODES) {
            throw new IllegalStateException("found a dictionary of more than " + MAX_NODES + " nodes");
        }
        return size++;
    }

    /** The node of the words that begin with a Han character. */
    static int first(char c) {
        return c - FIRST_HAN + 1; // node 0 is none
    }

    /** The node of what a node says and one more character, 0 if no word begins so. */
    int child(int node, char c) {
        long hash = hash(node, c);
        if ((filter[(int) (hash >>> 64 - FILTER_BITS + 6)] >>> (hash >>> 64 - FILTER_BITS) & 1) == 0) {
            return 0;
        }
        long key = key(node, c);
        int slot = (int) (hash >>> 64 - SLOT_BITS);
        while (slots[slot] != 0) {
            if (slots[slot] >>> NODE_BITS == key) {
                return (int) slots[slot] & MAX_NODES - 1;
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    /** The class of the frequency of the word that ends at a node, 0 if none does. */
    int frequencyClass(int node) {
        return nodes[node];
    }

    /** Every word of more characters than that, with a character before, between and after them. */
    char[] longerThan(int length, char between) {
        int[] parents = new int[size];
        char[] last = new char[size];
        for (long slot : slots) {
            if (slot != 0) {
                int child = (int) slot & MAX_NODES - 1;
                parents[child] = (int) (slot >>> NODE_BITS + Character.SIZE);
                last[child] = (char) (slot >>> NODE_BITS);
            }
        }
        char[] words = new char[8 * size];
        int end = 0;
        words[end++] = between;
        for (int node = 1; node < size; node++) {
            int depth = 1;
            int first = node;
            for (; parents[first] != 0; first = parents[first]) {
                depth++;
            }
            if (nodes[node] != 0 && depth > length) {
                if (end + depth + 1 > words.length) {
                    words = Arrays.copyOf(words, 2 * words.length + depth);
                }
                int at = end + depth;
                end = at + 1;
                words[at--] = between;
                for (int part = node; part != first; part = parents[part]) {
                    words[at--] = last[part];
                }
                words[at] = (char) (first - 1 + FIRST_HAN);
            }
        }
        return Arrays.copyOf(words, end);
    }

    private static long key(int node, char c) {
        return (long) node << Character.SIZE | c;
    }

    private static long hash(int node, char c) {
        return key(node, c) * 0x9E3779B97F4A7C15L;
    }

    static boolean isHan(char c) {
        return c >= FIRST_HAN && c <= LAST_HAN;
    }
}
