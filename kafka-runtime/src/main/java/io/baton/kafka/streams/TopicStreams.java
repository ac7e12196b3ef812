package io.baton.kafka.streams;

import io.baton.events.topics.Topic;
import io.baton.kafka.serde.Keys;
import io.baton.kafka.serde.TopicSerdes;
import java.util.function.Function;
import org.apache.avro.specific.SpecificRecord;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.streams.AutoOffsetReset;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.Topology;
import org.apache.kafka.streams.kstream.Consumed;
import org.apache.kafka.streams.kstream.KStream;
import org.apache.kafka.streams.kstream.Named;
import org.apache.kafka.streams.kstream.Produced;
import org.apache.kafka.streams.kstream.Repartitioned;
import org.apache.kafka.streams.processor.StreamPartitioner;

/**
 * The beginnings and ends of a topology: it reads topics of the catalogue, brings records to other keys, and publishes. Every
 * node has a name that does not depend on its neighbours: a running deployment has the names in its internal topics.
 */
public final class TopicStreams {
    private static final Serde<String> KEY = Keys.serde();

    private final StreamsBuilder builder = ErrorGuard.builder();
    private final TopicSerdes serdes;
    private final Function<Topic<?>, String> names;
    private final AutoOffsetReset start;

    /**
     * @param serdes of the topics
     * @param names of the topics in this deployment
     * @param start where to read a topic without a committed offset
     */
    public TopicStreams(TopicSerdes serdes, Function<Topic<?>, String> names, AutoOffsetReset start) {
        this.serdes = serdes;
        this.names = names;
        this.start = start;
    }

    public <T extends SpecificRecord> KStream<String, T> read(Topic<T> topic) {
        return builder.stream(
                names.apply(topic),
                Consumed.with(KEY, serdes.of(topic))
                        .withName("read-" + topic.name())
                        .withOffsetResetPolicy(start));
    }

    /** @return the topic's records that have a value: without one they mean nothing where not only the last of each key is kept */
    public <T extends SpecificRecord> KStream<String, T> readValues(Topic<T> topic) {
        return read(topic).filter((_, value) -> value != null, Named.as("with-value-" + topic.name()));
    }

    /**
     * Sends records, whose key was changed, through a topic of the application to the tasks of their new keys.
     *
     * @param name of the topic, but for what Streams adds to it
     */
    public static <T> KStream<String, T> repartition(
            KStream<String, T> records, String name, Serde<T> values, int partitions) {
        return records.repartition(
                Repartitioned.with(KEY, values).withName(name).withNumberOfPartitions(partitions));
    }

    /** The same, with as many partitions as the records' source has. */
    public static <T> KStream<String, T> repartition(KStream<String, T> records, String name, Serde<T> values) {
        return records.repartition(Repartitioned.with(KEY, values).withName(name));
    }

    /** @return those of a type, out of a processor that forwards several */
    public static <T extends SpecificRecord> KStream<String, T> only(
            KStream<String, SpecificRecord> records, Class<T> type, String name) {
        return records.filter((_, value) -> type.isInstance(value), Named.as(name))
                .mapValues(type::cast, Named.as("as-" + name));
    }

    public <T extends SpecificRecord> void publish(KStream<String, T> records, Topic<T> topic) {
        records.to(names.apply(topic), produced(topic, topic.name()));
    }

    /**
     * The same, once more.
     *
     * @param name of the records, apart from those that another part of the topology writes into the topic
     */
    public <T extends SpecificRecord> void publish(KStream<String, T> records, Topic<T> topic, String name) {
        records.to(names.apply(topic), produced(topic, name));
    }

    /** The same, into the partitions that the partitioner says: for a topic whose order is another than its keys'. */
    public <T extends SpecificRecord> void publish(
            KStream<String, T> records, Topic<T> topic, StreamPartitioner<String, T> partitioner) {
        records.to(names.apply(topic), produced(topic, topic.name()).withStreamPartitioner(partitioner));
    }

    private <T extends SpecificRecord> Produced<String, T> produced(Topic<T> topic, String name) {
        return Produced.with(KEY, serdes.of(topic)).withName("write-" + name);
    }

    /** @return the topology; call once */
    public Topology build() {
        return builder.build();
    }
}
