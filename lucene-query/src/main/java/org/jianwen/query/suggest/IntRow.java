package org.jianwen.query.suggest;

import java.util.Arrays;

/** A row of pairs of numbers that grows. For one thread. */
final class IntRow {

    private int[] numbers = new int[64];
    private int size;

    void add(int first, int second) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size] = first;
        numbers[size + 1] = second;
        size += 2;
    }

    int[] toArray() {
        return Arrays.copyOf(numbers, size);
    }
}
