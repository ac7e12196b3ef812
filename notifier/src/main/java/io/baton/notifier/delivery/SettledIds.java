package io.baton.notifier.delivery;

import io.baton.events.topics.Sha256;
import java.nio.ByteBuffer;

/**
 * The ids of all notifications of a partition whose delivery is over, in 20 to 30 bytes each: a year's ledger has to fit into
 * memory. Holds 128 bits of each id's SHA-256, which never collide in practice. Not safe for use by several threads.
 */
final class SettledIds {
    private static final int FIRST_CAPACITY = 1 << 10;
    /** At most four of five slots are taken: in a fuller table, searches would be long. */
    private static final double FULL = 0.8;

    private long[] slots = new long[2 * FIRST_CAPACITY];
    private int size;

    void add(String id) {
        if (size + 1 > FULL * capacity()) grow();
        ByteBuffer hash = hash(id);
        if (put(slots, hash.getLong(0), hash.getLong(Long.BYTES))) size++;
    }

    boolean contains(String id) {
        ByteBuffer hash = hash(id);
        int slot = slot(slots, hash.getLong(0), hash.getLong(Long.BYTES));
        return !empty(slots, slot);
    }

    int size() {
        return size;
    }

    /** @return the number of slots; each takes 16 bytes */
    int capacity() {
        return slots.length / 2;
    }

    private void grow() {
        long[] larger = new long[2 * (capacity() + capacity() / 2)];
        for (int slot = 0; slot < slots.length; slot += 2)
            if (!empty(slots, slot)) put(larger, slots[slot], slots[slot + 1]);
        slots = larger;
    }

    private static boolean put(long[] slots, long high, long low) {
        int slot = slot(slots, high, low);
        boolean added = empty(slots, slot);
        slots[slot] = high;
        slots[slot + 1] = low;
        return added;
    }

    /** @return the slot of the hash, or the empty one where it belongs */
    private static int slot(long[] slots, long high, long low) {
        int capacity = slots.length / 2;
        int index = (int) Math.unsignedMultiplyHigh(low, capacity);
        while (!empty(slots, 2 * index) && (slots[2 * index] != high || slots[2 * index + 1] != low))
            index = (index + 1) % capacity;
        return 2 * index;
    }

    /** Two zeros mark an empty slot: no SHA-256 that begins with 128 zero bits will ever be found. */
    private static boolean empty(long[] slots, int slot) {
        return slots[slot] == 0 && slots[slot + 1] == 0;
    }

    private static ByteBuffer hash(String id) {
        return ByteBuffer.wrap(Sha256.of(id));
    }
}
