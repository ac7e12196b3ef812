package io.baton.api.gateway;

import io.baton.events.topics.Topic;
import io.baton.kafka.write.DeadLetter;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.common.header.Header;

/**
 * A dead letter as it may be shown. Nothing of its value is kept: what cannot be read cannot be shown without what customers wrote, either.
 * Its texts have no character that moves, hides or reverses others.
 *
 * @param topic the record's topic
 * @param partition where the record stands in its topic; empty if the letter does not say it
 * @param offset likewise
 * @param letterOffset where the letter stands in the topic of the dead letters
 * @param at when it was given up
 * @param reason why; empty if the letter does not say it
 * @param key the record's key, or its beginning; empty if there is none, or if it is too large for a letter
 * @param valueBytes the size of the record's value; empty if there is none, or if it is too large for a letter
 */
public record ReceivedDeadLetter(
        Topic<?> topic,
        Optional<Integer> partition,
        Optional<Long> offset,
        long letterOffset,
        Instant at,
        Optional<String> reason,
        Optional<String> key,
        Optional<Integer> valueBytes) {
    private static final int MOST_OF_REASON = 500;
    private static final int MOST_OF_KEY = 100;
    private static final int MOST_BYTES_OF_A_CHARACTER = 4;
    private static final int CUT = '…';
    private static final int UNKNOWN = '\uFFFD';

    static ReceivedDeadLetter of(Topic<?> topic, ConsumerRecord<byte[], byte[]> letter) {
        return new ReceivedDeadLetter(
                topic,
                number(letter, DeadLetter.PARTITION, Integer::valueOf),
                number(letter, DeadLetter.OFFSET, Long::valueOf),
                letter.offset(),
                Instant.ofEpochMilli(letter.timestamp()),
                header(letter, DeadLetter.ERROR).map(reason -> shown(reason, MOST_OF_REASON)),
                Optional.ofNullable(letter.key()).map(key -> shown(key, MOST_OF_KEY)),
                Optional.ofNullable(letter.value()).map(value -> value.length));
    }

    /** @return the same for letters of the same record, given up for the same reason by several parts */
    List<Object> cause() {
        return List.of(topic, partition, offset, reason, key);
    }

    /** The record's own headers come first: whatever they are called, the last one is that of the part that gave the record up. */
    private static Optional<byte[]> header(ConsumerRecord<byte[], byte[]> letter, String name) {
        return Optional.ofNullable(letter.headers().lastHeader(name)).map(Header::value);
    }

    private static <N> Optional<N> number(
            ConsumerRecord<byte[], byte[]> letter, String name, Function<String, N> parsed) {
        try {
            return header(letter, name).map(digits -> parsed.apply(new String(digits, StandardCharsets.UTF_8)));
        } catch (NumberFormatException e) {
            return Optional.empty();
        }
    }

    private static String shown(byte[] utf8, int most) {
        int bytes = Math.min(utf8.length, (most + 1) * MOST_BYTES_OF_A_CHARACTER);
        int[] points =
                new String(utf8, 0, bytes, StandardCharsets.UTF_8).codePoints().toArray();
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < Math.min(points.length, most); i++)
            text.appendCodePoint(isHarmless(points[i]) ? points[i] : UNKNOWN);
        if (points.length > most) text.appendCodePoint(CUT);
        return text.toString();
    }

    private static boolean isHarmless(int point) {
        return switch (Character.getType(point)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.UNASSIGNED,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> false;
            default -> true;
        };
    }
}
