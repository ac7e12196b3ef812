package io.baton.kafka.serde;

import io.baton.events.schema.AvroLimits;
import io.baton.kafka.serde.RegistryClient.IdStatus;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells bytes that can never be read from a registry that does not answer: the first are for the dead letters, the second
 * is waited for. No serializer tells them apart reliably, so the registry is asked about the record's schema id.
 *
 * @param <T> the record type
 */
final class PatientDeserializer<T> implements Deserializer<T> {
    private static final Logger LOG = LoggerFactory.getLogger(PatientDeserializer.class);
    private static final int HEADER = 1 + Integer.BYTES;
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Shorter than a consumer may stay away from its group; the caller then starts again from the last commit. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);

    static {
        AvroLimits.set();
    }

    private final Deserializer<?> reader;
    private final Class<T> type;
    private final int mostBytes;
    private final RegistryClient registry;

    /** @param mostBytes the largest value that is read */
    PatientDeserializer(Deserializer<?> reader, Class<T> type, int mostBytes, RegistryClient registry) {
        this.reader = reader;
        this.type = type;
        this.mostBytes = mostBytes;
        this.registry = registry;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        reader.configure(settings, isKey);
    }

    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) return null;
        requireAtMost(mostBytes, bytes);
        int schemaId = schemaId(bytes);
        Duration pause = FIRST_PAUSE;
        for (long giveUp = System.nanoTime() + PATIENCE.toNanos(); ; pause = longer(pause)) {
            try {
                return type.cast(reader.deserialize(topic, bytes));
            } catch (ClassCastException e) {
                throw new UnreadableRecordException("not a " + type.getSimpleName(), e);
            } catch (RuntimeException e) {
                waitOrThrow(schemaId, e, pause, giveUp);
            }
        }
    }

    private void waitOrThrow(int schemaId, RuntimeException cause, Duration pause, long giveUp) {
        IdStatus status = registry.status(schemaId);
        switch (status) {
            case KNOWN -> {
                if (!unanswered(cause))
                    throw new UnreadableRecordException(
                            "not a " + type.getSimpleName() + " of schema " + schemaId, cause);
                LOG.warn("The registry did not answer; asking for schema {} again", schemaId, cause);
            }
            case UNKNOWN -> throw new UnreadableRecordException("schema id " + schemaId + " is unknown", cause);
            case UNANSWERED -> LOG.warn("The registry does not answer; waiting for schema {}", schemaId);
        }
        if (System.nanoTime() > giveUp) throw new RegistryUnansweredException(cause);
        try {
            Thread.sleep(pause);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnansweredException(e);
        }
    }

    /** By now the registry may answer: that the record was not read then says nothing about the record. */
    private static boolean unanswered(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .anyMatch(RetriableException.class::isInstance);
    }

    /** @throws UnreadableRecordException if there are more bytes than that */
    static void requireAtMost(int mostBytes, byte[] bytes) {
        if (bytes.length > mostBytes)
            throw new UnreadableRecordException(bytes.length + " bytes are more than the " + mostBytes + " allowed");
    }

    private static int schemaId(byte[] bytes) {
        if (bytes.length < HEADER || bytes[0] != 0)
            throw new UnreadableRecordException("not in the Confluent wire format (0x00, 4-byte schema id, body)");
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    private static Duration longer(Duration pause) {
        Duration doubled = pause.multipliedBy(2);
        return doubled.compareTo(LONGEST_PAUSE) > 0 ? LONGEST_PAUSE : doubled;
    }

    @Override
    public void close() {
        reader.close();
    }
}
