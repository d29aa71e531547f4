package dev.planwright.domain.schedule;

import java.util.Arrays;

/**
 * The nodes that could start, as a binary heap of plain numbers: first the one with the longest remaining path, of equal
 * ones the smallest. Not thread-safe.
 */
final class ReadyNodes {
    private final CriticalPathMethod path;
    private int[] heap = new int[16];
    private int size;

    ReadyNodes(CriticalPathMethod path) {
        this.path = path;
    }

    boolean isEmpty() {
        return size == 0;
    }

    void add(int node) {
        if (size == heap.length) {
            heap = Arrays.copyOf(heap, size * 2);
        }
        int place = size++;
        while (place > 0 && isBefore(node, heap[(place - 1) / 2])) {
            heap[place] = heap[(place - 1) / 2];
            place = (place - 1) / 2;
        }
        heap[place] = node;
    }

    /** Takes the first node out; there must be one. */
    int remove() {
        int first = heap[0];
        int last = heap[--size];
        int place = 0;
        int child = firstChild(place);
        while (child < size && isBefore(heap[child], last)) {
            heap[place] = heap[child];
            place = child;
            child = firstChild(place);
        }
        heap[place] = last;
        return first;
    }

    /** Where the child of a place stands that comes before the other; {@link #size} or more if there is none. */
    private int firstChild(int place) {
        int left = 2 * place + 1;
        return left + 1 < size && isBefore(heap[left + 1], heap[left]) ? left + 1 : left;
    }

    private boolean isBefore(int node, int other) {
        long one = path.remaining(node);
        long two = path.remaining(other);
        return one > two || (one == two && node < other);
    }
}
