package io.baton.kafka.serde;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import io.baton.kafka.time.MovedTime;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A record that can never be read is given up; a registry that does not answer is waited for. */
class PatientDeserializerTest {
    private static final int KNOWN = 7;
    private static final int UNKNOWN = 8;
    private static final int MOST_BYTES = 64;

    private final MovedTime time = new MovedTime();
    private final AtomicInteger faults = new AtomicInteger();
    /** How often a known id is not known yet. */
    private final AtomicInteger missing = new AtomicInteger();

    private HttpServer registry;
    private RegistryClient client;

    @BeforeEach
    void start() throws IOException {
        registry = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        registry.createContext("/schemas/ids/", exchange -> {
            boolean known = exchange.getRequestURI().getPath().endsWith("/" + KNOWN) && missing.getAndDecrement() <= 0;
            int status = known ? 200 : 404;
            exchange.sendResponseHeaders(faults.getAndDecrement() > 0 ? 503 : status, -1);
            exchange.close();
        });
        registry.start();
        client = new RegistryClient(
                URI.create("http://localhost:" + registry.getAddress().getPort()), RegistryAccess.OPEN);
    }

    @AfterEach
    void stop() {
        client.close();
        registry.stop(0);
    }

    @Test
    void bytes_that_are_not_in_the_wire_format_can_never_be_read() {
        for (byte[] garbage : new byte[][] {{}, {0}, {0, 0, 0, 0}, {1, 0, 0, 0, KNOWN, 2}, "garbage".getBytes()})
            assertThatThrownBy(() -> failing().deserialize("topic", garbage))
                    .isInstanceOf(UnreadableRecordException.class)
                    .hasMessageContaining("wire format");
    }

    @Test
    void an_unknown_schema_id_can_never_be_read() {
        assertThatThrownBy(() -> failing().deserialize("topic", record(UNKNOWN)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("schema id 8 is unknown");
    }

    @Test
    void a_body_that_its_known_schema_cannot_read_can_never_be_read() {
        assertThatThrownBy(() -> failing().deserialize("topic", record(KNOWN)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("not a String of schema 7");
    }

    @Test
    void a_record_of_another_type_can_never_be_read() {
        Deserializer<String> deserializer =
                new PatientDeserializer<>((topic, bytes) -> 42, String.class, MOST_BYTES, client, time);
        assertThatThrownBy(() -> deserializer.deserialize("topic", record(KNOWN)))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("not a String");
    }

    @Test
    void a_registry_that_does_not_answer_is_waited_for() {
        faults.set(2);
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    if (attempts.incrementAndGet() <= 2) throw new SerializationException("no connection");
                    return "read";
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThat(deserializer.deserialize("topic", record(KNOWN))).isEqualTo("read");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_registry_that_does_not_answer_for_two_minutes_is_the_callers_affair() {
        faults.set(Integer.MAX_VALUE);
        assertThatThrownBy(() -> failing().deserialize("topic", record(KNOWN)))
                .isInstanceOf(RegistryUnansweredException.class);
        assertThat(time.pauses().stream().reduce(Duration.ZERO, Duration::plus))
                .isBetween(Duration.ofMinutes(2), Duration.ofSeconds(125));
        assertThat(time.pauses().getLast()).isEqualTo(Duration.ofSeconds(5));
    }

    @Test
    void a_record_whose_schema_did_not_come_once_is_read_when_it_comes() {
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    if (attempts.incrementAndGet() == 1)
                        throw new SerializationException(new RegistryUnansweredException(new IOException("reset")));
                    return "read";
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThat(deserializer.deserialize("topic", record(KNOWN))).isEqualTo("read");
        assertThat(attempts).hasValue(2);
    }

    @Test
    void more_bytes_than_the_topic_allows_are_not_read() {
        assertThatThrownBy(() -> failing().deserialize("topic", new byte[MOST_BYTES + 1]))
                .isInstanceOf(UnreadableRecordException.class)
                .hasMessage("65 bytes are more than the 64 allowed");
    }

    @Test
    void a_key_that_is_nobodys_id_is_not_read() {
        try (Deserializer<String> keys = Keys.serde().deserializer()) {
            assertThat(keys.deserialize("topic", "rfi-1".getBytes())).isEqualTo("rfi-1");
            assertThat(keys.deserialize("topic", null)).isNull();
            assertThatThrownBy(() -> keys.deserialize("topic", new byte[100_000]))
                    .isInstanceOf(UnreadableRecordException.class);
        }
    }

    @Test
    void no_value_is_no_value() {
        assertThat(failing().deserialize("topic", null)).isNull();
    }

    @Test
    void a_schema_that_a_replica_of_the_registry_does_not_know_yet_is_waited_for() {
        missing.set(2);
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    if (attempts.incrementAndGet() <= 2) throw new SerializationException("schema id 7 is unknown");
                    return "read";
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThat(deserializer.deserialize("topic", record(KNOWN))).isEqualTo("read");
        assertThat(attempts).hasValue(3);
    }

    @Test
    void a_registry_that_fails_for_a_moment_costs_no_record_whatever_the_library_makes_of_it() {
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    if (attempts.incrementAndGet() == 1) throw new SerializationException("500 from the registry");
                    return "read";
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThat(deserializer.deserialize("topic", record(KNOWN))).isEqualTo("read");
    }

    @Test
    void between_two_attempts_that_the_registry_did_not_answer_there_is_a_pause_though_it_knows_the_id() {
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    if (attempts.incrementAndGet() <= 2)
                        throw new SerializationException(new RegistryUnansweredException(new IOException("no JSON")));
                    return "read";
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThat(deserializer.deserialize("topic", record(KNOWN))).isEqualTo("read");
        assertThat(time.pauses()).containsExactly(Duration.ofMillis(100), Duration.ofMillis(200));
    }

    @Test
    void records_with_made_up_schema_ids_are_waited_for_once_a_minute_at_most() {
        AtomicInteger attempts = new AtomicInteger();
        Deserializer<String> deserializer = new PatientDeserializer<>(
                (topic, bytes) -> {
                    attempts.incrementAndGet();
                    throw new SerializationException("unknown");
                },
                String.class,
                MOST_BYTES,
                client,
                time);
        assertThatThrownBy(() -> deserializer.deserialize("topic", record(UNKNOWN)))
                .isInstanceOf(UnreadableRecordException.class);
        assertThat(attempts.getAndSet(0)).isGreaterThan(1);
        time.move(Duration.ofSeconds(59));
        assertThatThrownBy(() -> deserializer.deserialize("topic", record(UNKNOWN + 1)))
                .isInstanceOf(UnreadableRecordException.class);
        assertThat(attempts.getAndSet(0)).isEqualTo(1);
        time.move(Duration.ofSeconds(1));
        assertThatThrownBy(() -> deserializer.deserialize("topic", record(UNKNOWN + 2)))
                .isInstanceOf(UnreadableRecordException.class);
        assertThat(attempts).hasValueGreaterThan(1);
    }

    private Deserializer<String> failing() {
        return new PatientDeserializer<>(
                (topic, bytes) -> {
                    throw new SerializationException("whatever the library says");
                },
                String.class,
                MOST_BYTES,
                client,
                time);
    }

    private static byte[] record(int schemaId) {
        return ByteBuffer.allocate(6)
                .put((byte) 0)
                .putInt(schemaId)
                .put((byte) 1)
                .array();
    }
}
