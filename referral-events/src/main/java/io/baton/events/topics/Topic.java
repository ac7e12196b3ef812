package io.baton.events.topics;

import java.time.Duration;
import java.util.Optional;
import org.apache.avro.Schema;
import org.apache.avro.specific.SpecificData;
import org.apache.avro.specific.SpecificRecord;

/**
 * A topic's promise to those who read it.
 *
 * @param name without the deployment's prefix
 * @param key what its keys are; UTF-8 strings; who writes puts a key where Kafka's own client does, by murmur2
 * @param type the one record type of its values
 * @param kept how long
 * @param clock whose time its records carry
 * @param mostBytes the largest key and value together that Baton reads; a larger record goes to the dead letters
 * @param <T> the type of its values
 */
public record Topic<T extends SpecificRecord>(
        String name, String key, Class<T> type, Kept kept, Clock clock, int mostBytes) {

    /** How long records are kept. */
    public sealed interface Kept {
        /** For ever: the topic is a book of record. */
        record ForEver() implements Kept {}

        /** For this long. */
        record For(Duration time) implements Kept {}

        /** The last of each key, for ever. */
        record LastOfEachKey() implements Kept {}
    }

    /** Whose time records carry. */
    public enum Clock {
        /** The broker's, at appending: one clock for all who write, which decides who was first. */
        BROKER,
        /** The writer's. */
        WRITER
    }

    /** @return the topic of the records that could never be read, if Baton reads this topic */
    public String deadLetters() {
        return deadLetters(name);
    }

    /**
     * @param topic a topic's name, with the deployment's prefix or without
     * @return the name of the topic of its dead letters, likewise
     */
    public static String deadLetters(String topic) {
        return topic + "-dead-letters";
    }

    /** @return the schema of its values */
    public Schema schema() {
        return SpecificData.get().getSchema(type);
    }

    /** @return how long records are kept; empty for ever */
    public Optional<Duration> retention() {
        return switch (kept) {
            case Kept.For(Duration time) -> Optional.of(time);
            case Kept.ForEver forEver -> Optional.empty();
            case Kept.LastOfEachKey last -> Optional.empty();
        };
    }
}
