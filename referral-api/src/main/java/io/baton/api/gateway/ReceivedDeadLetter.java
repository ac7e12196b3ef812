package io.baton.api.gateway;

import io.baton.events.topics.Topic;
import io.baton.events.topics.Topics;
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
 * @param putBack that the record was put back, if it was
 */
public record ReceivedDeadLetter(
        Topic<?> topic,
        Optional<Integer> partition,
        Optional<Long> offset,
        long letterOffset,
        Instant at,
        Optional<String> reason,
        Optional<String> key,
        Optional<Integer> valueBytes,
        Optional<PutBack> putBack) {
    /**
     * That the record was appended to its topic again.
     *
     * @param by the user who asked for it
     */
    public record PutBack(Instant at, String by) {}

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
                Optional.ofNullable(letter.value()).map(value -> value.length),
                Optional.empty());
    }

    /** @return whether this stands behind a letter, to mark it: only a letter says why the record was given up */
    static boolean isMark(ConsumerRecord<byte[], byte[]> record) {
        return header(record, DeadLetter.ERROR).isEmpty()
                && header(record, DeadLetter.PUT_BACK_BY).isPresent();
    }

    /** @return the letter, put back as the mark says if it is the mark's */
    ReceivedDeadLetter marked(Topic<?> marks, ConsumerRecord<byte[], byte[]> mark) {
        boolean its = topic.equals(marks)
                && offset.isPresent()
                && offset.equals(number(mark, DeadLetter.OFFSET, Long::valueOf))
                && partition.equals(number(mark, DeadLetter.PARTITION, Integer::valueOf));
        return its
                ? with(header(mark, DeadLetter.PUT_BACK_BY)
                        .map(by -> new PutBack(Instant.ofEpochMilli(mark.timestamp()), shown(by, MOST_OF_KEY))))
                : this;
    }

    private ReceivedDeadLetter with(Optional<PutBack> once) {
        return new ReceivedDeadLetter(topic, partition, offset, letterOffset, at, reason, key, valueBytes, once);
    }

    /** @return this one, put back if the other was; both are of the same record */
    ReceivedDeadLetter after(ReceivedDeadLetter other) {
        return with(other.putBack);
    }

    /**
     * @return whether the record may be appended to its topic again: its bytes are kept, and if it was taken in before, by another part,
     *     it is the same request
     */
    public boolean mayBePutBack() {
        return Topics.PUT_BACK.contains(topic)
                && partition.isPresent()
                && offset.isPresent()
                && valueBytes.isPresent()
                && putBack.isEmpty();
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
