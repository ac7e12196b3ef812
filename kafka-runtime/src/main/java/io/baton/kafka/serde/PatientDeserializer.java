package io.baton.kafka.serde;

import io.baton.events.schema.AvroSettings;
import io.baton.kafka.time.Time;
import io.baton.kafka.time.Wait;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.apache.kafka.common.errors.RetriableException;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells bytes that can never be read from a registry that does not answer: the first are for the dead letters, the second
 * is waited for. No serializer tells them apart reliably, so the registry is asked about the record's schema id. A record is
 * given up only after the registry was seen to know its schema and reading failed once more.
 *
 * @param <T> the record type
 */
final class PatientDeserializer<T> implements Deserializer<T> {
    private static final Logger LOG = LoggerFactory.getLogger(PatientDeserializer.class);
    private static final Duration FIRST_PAUSE = Duration.ofMillis(100);
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(5);
    /** Shorter than a consumer may stay away from its group; the caller then starts again from the last commit. */
    private static final Duration PATIENCE = Duration.ofMinutes(2);
    /** A replica of the registry may be behind the one that registered the schema. */
    private static final Duration PATIENCE_WITH_A_MISSING_SCHEMA = Duration.ofSeconds(5);
    /** Records with made-up ids must not take five seconds each. */
    private static final Duration BETWEEN_WAITS_FOR_MISSING_SCHEMAS = Duration.ofMinutes(1);

    static {
        AvroSettings.apply();
    }

    private final Deserializer<?> reader;
    private final Class<T> type;
    private final int mostBytes;
    private final RegistryClient registry;
    private final Time time;
    private OptionalLong waitedInVainAt = OptionalLong.empty();

    /** @param mostBytes the largest value that is read */
    PatientDeserializer(Deserializer<?> reader, Class<T> type, int mostBytes, RegistryClient registry) {
        this(reader, type, mostBytes, registry, Time.SYSTEM);
    }

    PatientDeserializer(Deserializer<?> reader, Class<T> type, int mostBytes, RegistryClient registry, Time time) {
        this.reader = reader;
        this.type = type;
        this.mostBytes = mostBytes;
        this.registry = registry;
        this.time = time;
    }

    @Override
    public void configure(Map<String, ?> settings, boolean isKey) {
        reader.configure(settings, isKey);
    }

    @Override
    public T deserialize(String topic, byte[] bytes) {
        if (bytes == null) return null;
        requireAtMost(mostBytes, bytes);
        Attempts attempts = new Attempts(schemaId(bytes));
        while (true) {
            try {
                return type.cast(reader.deserialize(topic, bytes));
            } catch (ClassCastException e) {
                throw new UnreadableRecordException("not a " + type.getSimpleName(), e);
            } catch (UnreadableRecordException e) {
                throw e;
            } catch (StackOverflowError e) {
                // Whatever reads it: fields that are skipped may be nested deeper than the stack.
                attempts.waitOrThrow(new SerializationException("nested too deep", e));
            } catch (RuntimeException e) {
                attempts.waitOrThrow(e);
            }
        }
    }

    /** The attempts to read one record. */
    private final class Attempts {
        private final int schemaId;
        private final Wait wait = Wait.withLongerPauses(time, PATIENCE, FIRST_PAUSE, LONGEST_PAUSE);
        private boolean schemaIsKnown;

        Attempts(int schemaId) {
            this.schemaId = schemaId;
        }

        /** Returns when the record is to be read once more. */
        void waitOrThrow(RuntimeException cause) {
            switch (registry.status(schemaId)) {
                case KNOWN -> {
                    if (!unanswered(cause)) {
                        requireFirstFailure(cause);
                        return;
                    }
                    LOG.warn("The registry did not answer; asking for schema {} again", schemaId, cause);
                }
                case UNKNOWN -> requirePatienceWithMissing(cause);
                case UNANSWERED -> LOG.warn("The registry does not answer; waiting for schema {}", schemaId);
            }
            if (!wait.again()) throw new RegistryUnansweredException(cause);
        }

        /** A library may take a registry's fault for the record's: what fails once more is the record's own. */
        private void requireFirstFailure(RuntimeException cause) {
            if (schemaIsKnown)
                throw new UnreadableRecordException("not a " + type.getSimpleName() + " of schema " + schemaId, cause);
            schemaIsKnown = true;
        }

        private void requirePatienceWithMissing(RuntimeException cause) {
            boolean over = wait.elapsed().compareTo(PATIENCE_WITH_A_MISSING_SCHEMA) >= 0;
            if (!over && !waitedInVainLately()) return;
            if (over) waitedInVainAt = OptionalLong.of(time.nanos());
            throw new UnreadableRecordException("schema id " + schemaId + " is unknown", cause);
        }
    }

    private boolean waitedInVainLately() {
        return waitedInVainAt.isPresent()
                && time.nanos() - waitedInVainAt.getAsLong() < BETWEEN_WAITS_FOR_MISSING_SCHEMAS.toNanos();
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
        if (bytes.length < WireFormat.HEADER_BYTES || bytes[0] != WireFormat.MAGIC)
            throw new UnreadableRecordException("not in the Confluent wire format (0x00, 4-byte schema id, body)");
        return ByteBuffer.wrap(bytes).getInt(1);
    }

    @Override
    public void close() {
        reader.close();
    }
}
