package io.baton.kafka.write;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.header.Header;
import org.apache.kafka.common.header.Headers;
import org.apache.kafka.common.header.internals.RecordHeaders;

/**
 * Why a record cannot be handled, and where it stands. This becomes the headers of a record in the dead letters of its topic,
 * beside the key, value and headers that it had.
 *
 * @param reason why, for a human reader
 * @param topic the record's topic, by its name in this deployment
 */
public record DeadLetter(String reason, String topic, int partition, long offset) {
    public static final String ERROR = "baton.error";
    public static final String TOPIC = "baton.topic";
    public static final String PARTITION = "baton.partition";
    public static final String OFFSET = "baton.offset";
    /** Who had the record put back. It marks a record in the dead letters that has no {@link #ERROR}, and stands behind the letter. */
    public static final String PUT_BACK_BY = "baton.put-back-by";

    private static final int MOST_CARRIED = 256 << 10;
    private static final int MOST_HEADERS = 64 << 10;

    /**
     * @param deadLetters the topic to append to, by its name in this deployment
     * @param headers the failed record's; left out if they are too large
     * @return the record to append; without key, value or headers where Kafka would not take so many bytes: the failed record
     *     is found by its offset
     */
    public ProducerRecord<byte[], byte[]> record(String deadLetters, byte[] key, byte[] value, Headers headers) {
        return record(deadLetters, carried(key), value, carried(headers));
    }

    /** @return the same for a record that had no headers, under a key that is known to be short */
    public ProducerRecord<String, byte[]> record(String deadLetters, String key, byte[] value) {
        return record(deadLetters, key, value, new Header[0]);
    }

    /**
     * @param letter from the dead letters
     * @param topic the record's, by its name in this deployment
     * @return the record as it was, to append to its topic again
     */
    public static ProducerRecord<byte[], byte[]> again(ConsumerRecord<byte[], byte[]> letter, String topic) {
        Headers headers = new RecordHeaders(letter.headers());
        for (String added : List.of(ERROR, TOPIC, PARTITION, OFFSET)) headers.remove(added);
        return new ProducerRecord<>(topic, null, null, letter.key(), letter.value(), headers);
    }

    /** @return what marks in the dead letters that the record of this letter was put back */
    public static ProducerRecord<byte[], byte[]> mark(ConsumerRecord<byte[], byte[]> letter, String by) {
        Headers headers = new RecordHeaders();
        for (String place : List.of(TOPIC, PARTITION, OFFSET))
            Optional.ofNullable(letter.headers().lastHeader(place)).ifPresent(headers::add);
        put(headers, PUT_BACK_BY, by);
        return new ProducerRecord<>(letter.topic(), null, null, null, null, headers);
    }

    private <K> ProducerRecord<K, byte[]> record(String deadLetters, K key, byte[] value, Header[] carried) {
        Headers headers = new RecordHeaders(carried);
        put(headers, ERROR, reason);
        put(headers, TOPIC, topic);
        put(headers, PARTITION, String.valueOf(partition));
        put(headers, OFFSET, String.valueOf(offset));
        return new ProducerRecord<>(deadLetters, null, null, key, carried(value), headers);
    }

    private static byte[] carried(byte[] bytes) {
        return bytes == null || bytes.length > MOST_CARRIED ? null : bytes;
    }

    private static Header[] carried(Headers headers) {
        int bytes = 0;
        for (Header header : headers)
            bytes += header.key().length() + (header.value() == null ? 0 : header.value().length);
        return bytes > MOST_HEADERS ? new Header[0] : headers.toArray();
    }

    private static void put(Headers headers, String name, String value) {
        headers.add(name, value.getBytes(StandardCharsets.UTF_8));
    }
}
