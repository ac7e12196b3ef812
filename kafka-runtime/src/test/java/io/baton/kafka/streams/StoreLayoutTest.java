package io.baton.kafka.streams;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.FlushOptions;
import org.rocksdb.Options;
import org.rocksdb.RocksDB;
import org.rocksdb.RocksDBException;
import org.rocksdb.Statistics;
import org.rocksdb.TickerType;

class StoreLayoutTest {
    private static final int RECORDS = 100_000;
    private static final long A_FEW_KILOBYTES = 8 << 10;

    private final StoreLayout layout = new StoreLayout();
    private final Statistics statistics = new Statistics();
    private final Options options = new Options()
            .setCreateIfMissing(true)
            .setStatistics(statistics)
            .setTableFormatConfig(new BlockBasedTableConfig());

    @BeforeEach
    void apply() {
        layout.setConfig("store", options, Map.of(StoreLayout.CACHE_MEGABYTES, Resources.LEAST_CACHE_MEGABYTES));
    }

    @AfterEach
    void close() {
        layout.close("store", options);
        options.close();
        statistics.close();
    }

    @Test
    void a_lookup_reads_a_few_kilobytes_however_large_the_store(@TempDir Path directory) throws RocksDBException {
        try (RocksDB store = filled(directory)) {
            for (int id = RECORDS / 2; id < 3 * RECORDS / 2; id++) store.get(key(id));
        }
        assertThat(pieceOfFilter()).isBetween(1L, A_FEW_KILOBYTES);
        assertThat(pieceOfIndex()).isBetween(1L, A_FEW_KILOBYTES);
    }

    private RocksDB filled(Path directory) throws RocksDBException {
        RocksDB store = RocksDB.open(options, directory.toString());
        try (FlushOptions flush = new FlushOptions()) {
            for (int id = 0; id < RECORDS; id++) store.put(key(id), new byte[20]);
            store.flush(flush);
            store.compactRange();
            return store;
        }
    }

    /** At places that have nothing to do with the order in which they come. */
    private static byte[] key(int id) {
        return UUID.nameUUIDFromBytes(new byte[] {(byte) (id >> 16), (byte) (id >> 8), (byte) id})
                .toString()
                .getBytes(StandardCharsets.US_ASCII);
    }

    private long pieceOfFilter() {
        return statistics.getTickerCount(TickerType.BLOCK_CACHE_FILTER_BYTES_INSERT)
                / statistics.getTickerCount(TickerType.BLOCK_CACHE_FILTER_ADD);
    }

    private long pieceOfIndex() {
        return statistics.getTickerCount(TickerType.BLOCK_CACHE_INDEX_BYTES_INSERT)
                / statistics.getTickerCount(TickerType.BLOCK_CACHE_INDEX_ADD);
    }
}
