package io.baton.kafka.streams;

import java.util.Map;
import org.apache.kafka.streams.state.RocksDBConfigSetter;
import org.rocksdb.BlockBasedTableConfig;
import org.rocksdb.BloomFilter;
import org.rocksdb.Cache;
import org.rocksdb.CompressionType;
import org.rocksdb.IndexType;
import org.rocksdb.LRUCache;
import org.rocksdb.Options;
import org.rocksdb.WriteBufferManager;

/**
 * How stores lie in memory and on disk. All stores of the process share one cache, and what they are about to write counts
 * against it: left alone, RocksDB gives each partition of each store 48 MB for that, and another 50 MB to read.
 *
 * <p>Where a record lies is looked up in pieces of a few kilobytes. RocksDB's usual index and filter are one piece for each
 * file: once those of all files are more than the cache holds, each lookup reads a hundred kilobytes and more.
 *
 * <p>Records are compressed: referrals repeat what their RFI says, and what is small is read faster.
 */
public final class StoreLayout implements RocksDBConfigSetter {
    /** The setting that says how large the cache is. */
    static final String CACHE_MEGABYTES = "baton.store.cache.megabytes";

    private static final double HOT = 0.2;
    private static final int BITS_PER_KEY = 10;
    private static final long WRITE_BUFFER_BYTES = 8L << 20;
    private static final int WRITE_BUFFERS = 2;

    private BloomFilter filter;

    @Override
    public void setConfig(String store, Options options, Map<String, Object> settings) {
        Shared shared = Shared.of((int) settings.get(CACHE_MEGABYTES));
        filter = new BloomFilter(BITS_PER_KEY);
        BlockBasedTableConfig table = (BlockBasedTableConfig) options.tableFormatConfig();
        table.setBlockCache(shared.cache);
        table.setFilterPolicy(filter);
        table.setCacheIndexAndFilterBlocks(true);
        table.setCacheIndexAndFilterBlocksWithHighPriority(true);
        table.setPinTopLevelIndexAndFilter(true);
        table.setIndexType(IndexType.kTwoLevelIndexSearch);
        table.setPartitionFilters(true);
        options.setTableFormatConfig(table);
        options.setWriteBufferManager(shared.writes);
        options.setWriteBufferSize(WRITE_BUFFER_BYTES);
        options.setMaxWriteBufferNumber(WRITE_BUFFERS);
        options.setCompressionType(CompressionType.LZ4_COMPRESSION);
        // There is a store for each partition: what each looks at when it is opened, a start waits for many times.
        options.setSkipStatsUpdateOnDbOpen(true);
        options.setSkipCheckingSstFileSizesOnDbOpen(true);
    }

    @Override
    public void close(String store, Options options) {
        filter.close();
    }

    /** Lives as long as the process: stores come and go with their partitions. */
    private record Shared(Cache cache, WriteBufferManager writes) {
        private static Shared shared;

        private static synchronized Shared of(int megabytes) {
            if (shared == null) shared = with((long) megabytes << 20);
            return shared;
        }

        private static Shared with(long bytes) {
            Cache cache = new LRUCache(bytes, -1, false, HOT);
            return new Shared(cache, new WriteBufferManager(bytes / 2, cache));
        }
    }
}
