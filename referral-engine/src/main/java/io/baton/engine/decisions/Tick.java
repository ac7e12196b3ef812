package io.baton.engine.decisions;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record without value in {@code referral-decisions}: what is due by its append time fires when it is read. How many at most
 * stands in it, so that the log alone says which event came of which record.
 *
 * @param referralId its key: a referral that is due, so that it comes back to the partition that the referral is in
 * @param number by which who asked for it knows it again
 * @param most how many it may fire
 */
public record Tick(String referralId, long number, int most) {
    /** Large batches take less work in all. */
    static final int MANY = 500;
    /** Between small ones decisions get their turn. */
    static final int FEW = 100;

    private static final String HEADER = "tick";
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    /** @return what was read; a tick that does not say how many fires few, and belongs to nobody */
    static Tick read(String referralId, Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .filter(value -> value.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(value -> new Tick(referralId, value.getLong(), Math.clamp(value.getInt(), 1, MANY)))
                .orElseGet(() -> new Tick(referralId, 0, FEW));
    }

    /** @return how many the one after it may fire if no decision has come meanwhile: nobody knows of the first whether one does */
    int twiceAsMany() {
        return Math.min(2 * most, MANY);
    }

    /** @return what {@link #read} understands */
    public Headers headers() {
        byte[] value = ByteBuffer.allocate(BYTES).putLong(number).putInt(most).array();
        return new RecordHeaders(new Header[] {new RecordHeader(HEADER, value)});
    }
}
