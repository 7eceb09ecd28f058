package org.jianwen.analysis.occurrence;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Finds many strings in one pass over a text, however they overlap: the automaton of Aho and Corasick (1975). Immutable once
 * built; may be shared by threads.
 */
final class PatternScanner {

    /** The bits of the filter of first characters. A power of two, and few, as scanners are kept with their queries. */
    private static final int FILTER_BITS = 1_024;

    private final Node root = new Node(0);
    private final long[] firsts = new long[FILTER_BITS / Long.SIZE];

    /** Told of each occurrence, in order of its end. */
    interface Listener {
        void found(int pattern, int start, int end);
    }

    private static final class Node {
        private final int depth;

        /** The characters that lead on, in order, and where each leads. */
        private char[] labels = {};

        private Node[] next = {};
        private int pattern = -1;

        /** The longest other node that what leads here ends with. */
        private @Nullable Node fallback;

        /** The next node along the fallbacks at which a pattern ends. */
        private @Nullable Node shorter;

        Node(int depth) {
            this.depth = depth;
        }

        @Nullable Node next(char c) {
            int at = Arrays.binarySearch(labels, c);
            return at < 0 ? null : next[at];
        }

        Node nextOrNew(char c) {
            int at = Arrays.binarySearch(labels, c);
            if (at >= 0) {
                return next[at];
            }
            int place = -at - 1;
            labels = Arrays.copyOf(labels, labels.length + 1);
            next = Arrays.copyOf(next, next.length + 1);
            System.arraycopy(labels, place, labels, place + 1, labels.length - 1 - place);
            System.arraycopy(next, place, next, place + 1, next.length - 1 - place);
            labels[place] = c;
            next[place] = new Node(depth + 1);
            return next[place];
        }
    }

    /** A scanner for those patterns, known by their index; empty ones are never found. */
    PatternScanner(List<String> patterns) {
        for (int i = 0; i < patterns.size(); i++) {
            String pattern = patterns.get(i);
            Node node = root;
            for (int at = 0; at < pattern.length(); at++) {
                node = node.nextOrNew(pattern.charAt(at));
            }
            if (node != root) {
                firsts[word(pattern.charAt(0))] |= 1L << pattern.charAt(0);
                node.pattern = i;
            }
        }
        link();
    }

    private static int word(char c) {
        return c % FILTER_BITS / Long.SIZE;
    }

    private void link() {
        ArrayDeque<Node> nodes = new ArrayDeque<>(List.of(root));
        while (!nodes.isEmpty()) {
            Node node = nodes.remove();
            for (int i = 0; i < node.next.length; i++) {
                Node child = node.next[i];
                child.fallback = node == root ? root : step(node.fallback, node.labels[i]);
                child.shorter = child.fallback.pattern >= 0 ? child.fallback : child.fallback.shorter;
                nodes.add(child);
            }
        }
    }

    private Node step(@Nullable Node from, char c) {
        for (Node node = from; node != null; node = node.fallback) {
            Node next = node.next(c);
            if (next != null) {
                return next;
            }
        }
        return root;
    }

    void scan(String text, Listener listener) {
        Node node = root;
        for (int at = 0; at < text.length(); at++) {
            char c = text.charAt(at);
            if (node == root && (firsts[word(c)] & 1L << c) == 0) {
                continue;
            }
            node = step(node, c);
            for (Node end = node.pattern >= 0 ? node : node.shorter; end != null; end = end.shorter) {
                listener.found(end.pattern, at + 1 - end.depth, at + 1);
            }
        }
    }
}
