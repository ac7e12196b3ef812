package io.baton.kafka.write;

import io.baton.kafka.serde.UnreadableRecordException;
import java.util.Objects;
import java.util.stream.Stream;
import org.apache.kafka.common.KafkaException;

/** A failure on a record: whose it is, and what it was, in one line. */
public final class Failure {
    private Failure() {}

    /**
     * @return whether it comes of the record itself, and would come again; otherwise Kafka, a store or the registry has failed,
     *     or the memory
     */
    public static boolean isOfTheRecord(Throwable thrown) {
        if (UnreadableRecordException.in(thrown).isPresent()) return true;
        return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause)
                .noneMatch(cause -> cause instanceof KafkaException || cause instanceof OutOfMemoryError);
    }

    /**
     * @return its type and where it was thrown. Not its message, which may quote personal data, and not its trace: who writes
     *     the record would choose how much is logged
     */
    public static String of(Throwable thrown) {
        Throwable first = thrown;
        while (first.getCause() != null && first.getCause() != first) first = first.getCause();
        StackTraceElement[] trace = first.getStackTrace();
        return trace.length == 0 ? first.getClass().getName() : first.getClass().getName() + " at " + trace[0];
    }
}
