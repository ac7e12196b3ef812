package io.baton.engine.decisions;

import java.nio.ByteBuffer;
import java.util.Optional;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeader;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * A record without value in {@code referral-decisions}: deadlines that are due by its append time fire when it is read. It holds
 * how many at most, so that the log alone says which event came of which record.
 *
 * @param referralId its key: a referral that is due, so that it comes back to the partition that the referral is in
 * @param number by which the processor that requested it recognizes it
 * @param most how many it may fire
 */
public record Tick(String referralId, long number, int most) {
    /** Large batches cost less in total. */
    static final int MANY = 500;
    /** Between small ones decisions get their turn. */
    static final int FEW = 100;

    private static final String HEADER = "tick";
    private static final int BYTES = Long.BYTES + Integer.BYTES;

    /** @return the tick that was read; without its header it fires few, and no processor recognizes it */
    static Tick read(String referralId, Headers headers) {
        return Optional.ofNullable(headers.lastHeader(HEADER))
                .map(Header::value)
                .filter(value -> value.length == BYTES)
                .map(ByteBuffer::wrap)
                .map(value -> new Tick(referralId, value.getLong(), Math.clamp(value.getInt(), 1, MANY)))
                .orElseGet(() -> new Tick(referralId, 0, FEW));
    }

    /** @return how many the next one may fire if no decision came meanwhile; before the first tick nobody knows */
    int twiceAsMany() {
        return Math.min(2 * most, MANY);
    }

    /** @return the headers that {@link #read} reads */
    public Headers headers() {
        byte[] value = ByteBuffer.allocate(BYTES).putLong(number).putInt(most).array();
        return new RecordHeaders(new Header[] {new RecordHeader(HEADER, value)});
    }
}
