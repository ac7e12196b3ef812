package io.baton.benchmarks.stores;

import io.baton.benchmarks.systems.Payload;
import io.baton.benchmarks.systems.kafka.Records;
import io.baton.benchmarks.work.Latencies;
import io.baton.projections.views.ListFilter;
import io.baton.projections.views.ListQuery;
import io.baton.projections.views.ListQuery.Direction;
import io.baton.projections.views.ListQuery.LeadList;
import io.baton.projections.views.Order;
import io.baton.projections.views.ReferralPage;
import io.baton.projections.views.ReferralViews;
import io.baton.projections.views.Viewer;
import io.baton.projections.views.Wanted;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.util.Optional;
import org.apache.kafka.common.utils.Bytes;
import org.apache.kafka.streams.state.KeyValueIterator;

/** Reads page after page of an inbox, and as many rows out of a bare store; each tells the p99 in microseconds. */
public final class InboxReading {
    private static final int PAGE = 50;
    private static final double ALMOST_ALL = 99;
    private static final double MICROS_PER_MILLI = 1_000;
    private static final Viewer VIEWER = new Viewer(Payload.PARTNER, "ida", Optional.empty());

    private InboxReading() {}

    /** @return the p99 of so many pages, each where the one before ended */
    public static double pageMicros(ReferralViews views, int pages) {
        Latencies latencies = new Latencies();
        Optional<String> cursor = Optional.empty();
        for (int page = 0; page < pages; page++) {
            long begun = System.nanoTime();
            ReferralPage read = views.ask(query(cursor));
            latencies.addSince(begun);
            cursor = read.next();
        }
        return latencies.millis(ALMOST_ALL) * MICROS_PER_MILLI;
    }

    /** @return how many requests stand in the inbox */
    public static int rows(ReferralViews views) {
        ReferralPage page = views.ask(query(Optional.empty()));
        int rows = page.rows().size();
        while (page.next().isPresent()) {
            page = views.ask(query(page.next()));
            rows += page.rows().size();
        }
        return rows;
    }

    private static ListQuery query(Optional<String> cursor) {
        return new ListQuery(
                VIEWER,
                LeadList.MARKETPLACE,
                ListFilter.INBOX,
                Order.RECEIVED_AT,
                Direction.DESCENDING,
                Wanted.ALL,
                cursor,
                PAGE);
    }

    /** @return the p99 of reading as many rows, of a store of so many rows that are as large as a referral */
    public static double rangeMicros(Path directory, int ranges, int rows) {
        try (BareStore bare = BareStore.open(directory)) {
            byte[] value = Records.stored();
            for (int row = 0; row < rows; row++) bare.store().put(key(row), value);
            Latencies latencies = new Latencies();
            // Once to warm, as the pages were.
            read(bare, ranges, rows, new Latencies());
            read(bare, ranges, rows, latencies);
            return latencies.millis(ALMOST_ALL) * MICROS_PER_MILLI;
        }
    }

    private static void read(BareStore bare, int ranges, int rows, Latencies latencies) {
        for (int range = 0; range < ranges; range++) {
            int first = (int) ((long) range * PAGE % (rows - PAGE));
            long begun = System.nanoTime();
            readRows(bare, first);
            latencies.addSince(begun);
        }
    }

    private static void readRows(BareStore bare, int first) {
        int read = 0;
        try (KeyValueIterator<Bytes, byte[]> rows = bare.store().range(key(first), null)) {
            while (read < PAGE && rows.hasNext()) read += rows.next().value.length > 0 ? 1 : 0;
        }
        if (read < PAGE) throw new IllegalStateException("Only " + read + " rows");
    }

    private static Bytes key(int row) {
        return Bytes.wrap(ByteBuffer.allocate(Integer.BYTES).putInt(row).array());
    }
}
