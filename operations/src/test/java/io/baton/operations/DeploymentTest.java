package io.baton.operations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.baton.kafka.serde.Connection;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class DeploymentTest {
    /** Nobody listens at the first port. */
    private static final String AWAY = "127.0.0.1:1";

    @TempDir
    private Path directory;

    @Test
    void of_several_brokers_one_that_answers_is_enough() throws IOException {
        try (ServerSocket broker = socket()) {
            Path file = file("kafka=" + AWAY + ", " + address(broker));

            assertThat(Deployment.at(file).connection().bootstrapServers()).endsWith(address(broker));
            assertThatThrownBy(() -> Deployment.at(file("kafka=" + AWAY)))
                    .isInstanceOf(UserError.class)
                    .hasMessageContaining("nothing answers at " + AWAY);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"127.0.0.1", "127.0.0.1:x", "127.0.0.1:65536", "127.0.0.1:99999999999", ","})
    void what_is_no_broker_is_refused_by_its_key(String broker) {
        assertThatThrownBy(() -> Deployment.at(file("kafka=" + broker)))
                .isInstanceOf(UserError.class)
                .hasMessageContaining("kafka in ")
                .hasMessageContaining("host:port")
                .hasMessageEndingWith(broker);
    }

    @Test
    void settings_of_clients_and_of_serializers_are_understood() throws IOException {
        try (ServerSocket broker = socket()) {
            Connection connection = Deployment.at(file("kafka=" + address(broker)
                            + "\nclient.security.protocol=SSL\nserde.serializer=com.example.Serializer"))
                    .connection();

            assertThat(connection.client()).containsEntry("security.protocol", "SSL");
            assertThat(connection.serde()).containsEntry("serializer", "com.example.Serializer");
        }
    }

    private Path file(String lines) throws IOException {
        return Files.writeString(directory.resolve("deployment.properties"), lines + """

                        registry=http://registry.example
                        """);
    }

    private static ServerSocket socket() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    }

    private static String address(ServerSocket socket) {
        return "127.0.0.1:" + socket.getLocalPort();
    }
}
