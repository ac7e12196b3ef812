package io.baton.local;

import java.nio.file.Path;
import java.util.Map;
import org.apache.kafka.metadata.authorizer.StandardAuthorizer;

/**
 * A broker's second listener, as a real deployment has it: TLS, users with a password (SCRAM), and an entry in the access lists for
 * each thing that they may do. What comes by the open listener, which is on the loopback interface as well, may do all: it makes the users and
 * their rights, and the registry comes that way.
 *
 * @param port where it listens on the loopback interface
 * @param keyStore the broker's certificate and its key, in a PKCS12 file
 * @param password of the file and of the key
 */
public record Guard(int port, Path keyStore, String password) {
    /** How users prove their password. */
    public static final String MECHANISM = "SCRAM-SHA-256";

    private static final String LISTENER = "GUARDED";

    /** @return the broker's address for clients that sign in */
    public String bootstrapServers() {
        return EmbeddedKafka.at(port);
    }

    /** @param settings of a broker that has an open listener */
    void addTo(Map<String, String> settings) {
        String address = LISTENER + "://" + bootstrapServers();
        append(settings, "listeners", address);
        append(settings, "advertised.listeners", address);
        append(settings, "listener.security.protocol.map", LISTENER + ":SASL_SSL");
        settings.put("sasl.enabled.mechanisms", MECHANISM);
        settings.put(
                "listener.name.guarded.scram-sha-256.sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required;");
        settings.put("ssl.keystore.type", "PKCS12");
        settings.put("ssl.keystore.location", keyStore.toString());
        settings.put("ssl.keystore.password", password);
        settings.put("ssl.key.password", password);
        settings.put("authorizer.class.name", StandardAuthorizer.class.getName());
        settings.put("super.users", "User:ANONYMOUS");
    }

    private static void append(Map<String, String> settings, String name, String more) {
        settings.merge(name, more, (before, added) -> before + "," + added);
    }

    /** Never the password: settings are printed without a thought. */
    @Override
    public String toString() {
        return "Guard[" + bootstrapServers() + "]";
    }
}
