package io.baton.quickstart.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.operations.UserError;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class RunningBatonTest {
    /** Nobody listens at the first port. */
    private static final String AWAY = "127.0.0.1:1";

    @TempDir
    private Path directory;

    @Test
    void of_several_brokers_one_that_answers_is_enough() throws IOException {
        try (ServerSocket broker = socket()) {
            Path file = file("kafka=" + AWAY + ", " + address(broker));

            assertThat(RunningBaton.at(file).kafka()).endsWith(address(broker));
            assertThatThrownBy(() -> RunningBaton.at(file("kafka=" + AWAY)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("nothing answers at " + AWAY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:99999999999", ","})
    void what_is_no_broker_is_refused_by_its_key(String broker) {
        assertThatThrownBy(() -> RunningBaton.at(file("kafka=" + broker)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("kafka in ")
                .hasMessageContaining("host:port")
                .hasMessageEndingWith(broker);
    }

    @Test
    void settings_of_clients_and_of_serializers_are_understood() throws IOException {
        try (ServerSocket broker = socket()) {
            RunningBaton running = RunningBaton.at(file("kafka=" + address(broker)
                    + "\nclient.security.protocol=SSL\nserde.serializer=com.example.Serializer"));

            assertThat(running.connection().client()).containsEntry("security.protocol", "SSL");
            assertThat(running.connection().serde()).containsEntry("serializer", "com.example.Serializer");
        }
    }

    private Path file(String lines) throws IOException {
        Files.writeString(directory.resolve(".env"), "BATON_JWT_SECRET=0123456789abcdef0123456789abcdef");
        return Files.writeString(directory.resolve("deployment.properties"), lines + """

                        registry=http://registry.example
                        api=http://api.example
                        mails=http://mails.example
                        secret-in=.env
                        """);
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String address(ServerSocket socket) {
        return "127.0.0.1:" + socket.getLocalPort();
    }
}
