package io.baton.engine.decisions;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;
import org.apache.kafka.streams.state.KeyValueStore;

/**
 * The next deadline of every referral of one partition, in the order in which they fall due.
 *
 * <p>A store keeps deleted entries as tombstones for a while, and a scan from its start walks over them, even over those of one
 * instant. So it is read from a cursor: no entry lies before it, and an earlier entry moves it back. The cursor's instant is
 * stored too, so that the first scan after a restart need not walk over the tombstones either.
 */
public final class DeadlineIndex {
    private static final byte[] NOTHING = {};
    /** Behind any entry: no referral waits. */
    private static final Bytes END = from(Instant.ofEpochMilli(Long.MAX_VALUE));

    /** Its value is the instant that the cursor had come to. Shorter than any entry, it sorts before all of them, even the earliest. */
    private static final Bytes FLOOR = Bytes.wrap(new byte[1]);

    private final KeyValueStore<Bytes, byte[]> store;
    /** The stored instant: the cursor's or an earlier one. */
    private Instant floor;
    /** No entry lies before it. */
    private Bytes cursor;
    /** Of the cursor. */
    private Instant notBefore;

    /**
     * @param store written by this index alone; its values are empty, the key says all
     */
    public DeadlineIndex(KeyValueStore<Bytes, byte[]> store) {
        this.store = store;
        floor = Optional.ofNullable(store.get(FLOOR))
                .map(DeadlineIndex::instant)
                .orElse(Instant.EPOCH);
        moveTo(from(floor));
    }

    private void moveTo(Bytes key) {
        cursor = key;
        notBefore = at(key);
    }

    /** Moves a referral's entry; either instant may be absent. */
    public void move(String referralId, Optional<Instant> from, Optional<Instant> to) {
        if (from.equals(to)) return;
        // Not delete, which looks up what it deletes.
        from.ifPresent(at -> store.put(key(at, referralId), null));
        to.ifPresent(at -> put(at, referralId));
    }

    private void put(Instant at, String referralId) {
        Bytes key = key(at, referralId);
        store.put(key, NOTHING);
        if (key.compareTo(cursor) < 0) moveTo(key);
        if (at.isBefore(floor)) keepFloor(at);
    }

    /** @return an instant before which nothing falls due; far away if nothing ever does */
    public Instant notBefore() {
        return notBefore;
    }

    /**
     * @param now the clock; an entry at this very instant is due
     * @return the referral that is due first; empty if none is. Costs no look at the store while nothing can be due
     */
    public Optional<String> firstDue(Instant now) {
        if (notBefore.isAfter(now)) return Optional.empty();
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(cursor, null)) {
            moveTo(entries.hasNext() ? entries.next().key : END);
            return notBefore.isAfter(now) ? Optional.empty() : Optional.of(referralId(cursor));
        }
    }

    /**
     * @return the first {@code most} referrals that are due, in order. The cursor passes them, so each must be moved
     */
    public List<String> due(Instant now, int most) {
        List<String> due = new ArrayList<>();
        if (notBefore.isAfter(now)) return due;
        try (KeyValueIterator<Bytes, byte[]> entries = store.range(cursor, null)) {
            moveTo(END);
            while (entries.hasNext()) {
                Bytes entry = entries.next().key;
                if (at(entry).isAfter(now) || due.size() == most) {
                    moveTo(entry);
                    break;
                }
                due.add(referralId(entry));
            }
        }
        return due;
    }

    /** Call once all returned referrals of {@link #due} have been moved: persists the cursor, so that a restart skips what lies before it. */
    public void passed() {
        if (notBefore.isAfter(floor)) keepFloor(notBefore);
    }

    private void keepFloor(Instant at) {
        floor = at;
        store.put(
                FLOOR,
                ByteBuffer.allocate(Long.BYTES).putLong(at.toEpochMilli()).array());
    }

    private static Bytes from(Instant at) {
        return key(at, "");
    }

    /** Milliseconds first, big-endian: as bytes they sort as instants do. Deadlines are at whole milliseconds. */
    private static Bytes key(Instant at, String referralId) {
        byte[] id = referralId.getBytes(StandardCharsets.UTF_8);
        return Bytes.wrap(ByteBuffer.allocate(Long.BYTES + id.length)
                .putLong(at.toEpochMilli())
                .put(id)
                .array());
    }

    private static Instant at(Bytes key) {
        return instant(key.get());
    }

    private static Instant instant(byte[] millisFirst) {
        return Instant.ofEpochMilli(ByteBuffer.wrap(millisFirst).getLong());
    }

    private static String referralId(Bytes key) {
        return new String(key.get(), Long.BYTES, key.get().length - Long.BYTES, StandardCharsets.UTF_8);
    }
}
