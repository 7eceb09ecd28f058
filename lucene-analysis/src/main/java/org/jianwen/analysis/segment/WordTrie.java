package org.jianwen.analysis.segment;

/**
 * The words of smartcn's dictionary as a tree of their characters. The children of all nodes lie in one open table: a
 * long, an entry, has the parent, the character, the class of the child's frequency and the child. Threads may share it once it is filled.
 */
final class WordTrie {

    static final char FIRST_HAN = 0x4E00;
    static final char LAST_HAN = 0x9FA5;

    private static final int NODE_BITS = 17;
    private static final int MAX_NODES = 1 << NODE_BITS;
    private static final int CLASS_BITS = 14;
    private static final int MAX_CLASSES = 1 << CLASS_BITS;
    private static final int KEY_SHIFT = CLASS_BITS + NODE_BITS;
    private static final int SLOT_BITS = 17;
    private static final int FILTER_BITS = 20;

    private final long[] slots = new long[1 << SLOT_BITS];

    /** A bit for each child: most that are asked for are none, and this is small enough for a cache. */
    private final long[] filter = new long[1 << FILTER_BITS - 6];

    /** Of each Han character the class of its frequency, 0 if it is no word. */
    private final char[] single = new char[first(LAST_HAN) + 1];

    private int size = first(LAST_HAN) + 1;

    /** Adds a word if it is one of Han characters only, and says whether it is. */
    boolean add(char begin, CharSequence rest, char frequencyClass) {
        if (!isHan(begin)) {
            return false;
        } else if (frequencyClass >= MAX_CLASSES) {
            throw new IllegalStateException("found more than " + MAX_CLASSES + " frequencies");
        }
        int node = first(begin);
        int slot = -1;
        for (int i = 0; i < rest.length(); i++) {
            if (!isHan(rest.charAt(i))) {
                return false;
            }
            slot = slotOf(node, rest.charAt(i));
            node = node(slots[slot]);
        }
        if (slot < 0) {
            single[node] = frequencyClass;
        } else {
            slots[slot] = slots[slot] & ~((MAX_CLASSES - 1L) << NODE_BITS) | (long) frequencyClass << NODE_BITS;
        }
        return true;
    }

    /** Where a child lies, which is made if it is not there. */
    private int slotOf(int parent, char c) {
        long hash = hash(parent, c);
        int slot = (int) (hash >>> 64 - SLOT_BITS);
        while (slots[slot] != 0 && slots[slot] >>> KEY_SHIFT != key(parent, c)) {
            slot = slot + 1 & slots.length - 1;
        }
        if (slots[slot] == 0) {
            slots[slot] = key(parent, c) << KEY_SHIFT | newNode();
            filter[(int) (hash >>> 64 - FILTER_BITS + 6)] |= 1L << (hash >>> 64 - FILTER_BITS);
        }
        return slot;
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

    /** The entry of what a node says and one more character, 0 if no word begins so. */
    long child(int node, char c) {
        long hash = hash(node, c);
        if ((filter[(int) (hash >>> 64 - FILTER_BITS + 6)] >>> (hash >>> 64 - FILTER_BITS) & 1) == 0) {
            return 0;
        }
        long key = key(node, c);
        int slot = (int) (hash >>> 64 - SLOT_BITS);
        while (slots[slot] != 0) {
            if (slots[slot] >>> KEY_SHIFT == key) {
                return slots[slot];
            }
            slot = slot + 1 & slots.length - 1;
        }
        return 0;
    }

    /** The node of an entry. */
    static int node(long entry) {
        return (int) entry & MAX_NODES - 1;
    }

    /** The class of the frequency of the word that ends at an entry, 0 if none does. */
    static int frequencyClass(long entry) {
        return (int) (entry >>> NODE_BITS) & MAX_CLASSES - 1;
    }

    /** The class of the frequency of a Han character, 0 if it is no word. */
    int singleClass(char c) {
        return single[first(c)];
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
