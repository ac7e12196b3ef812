package io.baton.kafka.serde;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import javax.net.ssl.KeyManager;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SSLContext;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;

/**
 * How Baton shows the registry who it is: by name and password (basic), by a bearer token, or by a client certificate (mTLS),
 * which goes with either.
 *
 * @param authorization the request header; empty if the registry asks for none
 * @param tls keys and trusted certificates; empty for the JDK's own
 */
public record RegistryAccess(Optional<String> authorization, Optional<SSLContext> tls) {
    /** A registry that lets in everybody who reaches it. */
    public static final RegistryAccess OPEN = new RegistryAccess(Optional.empty(), Optional.empty());

    private static final String USERNAME = "username";
    private static final String PASSWORD = "password";
    private static final String TOKEN = "token";
    private static final String KEYS = "keystore.location";
    private static final String KEYS_PASSWORD = "keystore.password";
    private static final String TRUST = "truststore.location";
    private static final String TRUST_PASSWORD = "truststore.password";
    private static final Set<String> SETTINGS =
            Set.of(USERNAME, PASSWORD, TOKEN, KEYS, KEYS_PASSWORD, TRUST, TRUST_PASSWORD);

    /**
     * @param settings {@code username} and {@code password}, or {@code token}; {@code keystore.location} and {@code
     *     truststore.location} of PKCS12 or JKS files, each with its {@code .password}; empty for an open registry
     * @throws IllegalArgumentException if they contradict each other, or a file cannot be read; the message begins with the
     *     setting's name
     */
    public static RegistryAccess of(Map<String, String> settings) {
        requireKnown(settings);
        return new RegistryAccess(authorization(settings), tls(settings));
    }

    private static void requireKnown(Map<String, String> settings) {
        Set<String> unknown = new TreeSet<>(settings.keySet());
        unknown.removeAll(SETTINGS);
        if (!unknown.isEmpty())
            throw new IllegalArgumentException(unknown.iterator().next() + " is no setting");
    }

    private static Optional<String> authorization(Map<String, String> settings) {
        String username = settings.get(USERNAME);
        String token = settings.get(TOKEN);
        if (username != null && token != null)
            throw new IllegalArgumentException(TOKEN + " and " + USERNAME + " exclude each other");
        if (token != null) return Optional.of("Bearer " + token);
        if (username == null) return Optional.empty();
        String password = required(settings, PASSWORD, USERNAME);
        byte[] both = (username + ":" + password).getBytes(StandardCharsets.UTF_8);
        return Optional.of("Basic " + Base64.getEncoder().encodeToString(both));
    }

    private static Optional<SSLContext> tls(Map<String, String> settings) {
        if (!settings.containsKey(KEYS) && !settings.containsKey(TRUST)) return Optional.empty();
        try {
            SSLContext tls = SSLContext.getInstance("TLS");
            tls.init(keys(settings), trust(settings), null);
            return Optional.of(tls);
        } catch (GeneralSecurityException e) {
            throw new IllegalArgumentException(KEYS + " cannot be used: " + e.getMessage(), e);
        }
    }

    private static KeyManager[] keys(Map<String, String> settings) throws GeneralSecurityException {
        if (!settings.containsKey(KEYS)) return null;
        char[] password = required(settings, KEYS_PASSWORD, KEYS).toCharArray();
        KeyManagerFactory keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(store(settings, KEYS, password), password);
        return keys.getKeyManagers();
    }

    private static TrustManager[] trust(Map<String, String> settings) throws GeneralSecurityException {
        if (!settings.containsKey(TRUST)) return null;
        char[] password = required(settings, TRUST_PASSWORD, TRUST).toCharArray();
        TrustManagerFactory trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(store(settings, TRUST, password));
        return trust.getTrustManagers();
    }

    /** PKCS12 and JKS alike: the JDK tells them apart by their bytes. */
    private static KeyStore store(Map<String, String> settings, String location, char[] password)
            throws GeneralSecurityException {
        try (InputStream file = Files.newInputStream(Path.of(settings.get(location)))) {
            KeyStore store = KeyStore.getInstance("PKCS12");
            store.load(file, password);
            return store;
        } catch (IOException e) {
            throw new IllegalArgumentException(location + " cannot be read: " + e.getMessage(), e);
        }
    }

    private static String required(Map<String, String> settings, String key, String because) {
        return Optional.ofNullable(settings.get(key))
                .orElseThrow(() -> new IllegalArgumentException(key + " is required with " + because));
    }

    /** Never the secrets: connections are printed and logged. */
    @Override
    public String toString() {
        return "RegistryAccess["
                + authorization.map(header -> header.split(" ")[0]).orElse("open")
                + tls.map(context -> ", TLS keys").orElse("") + "]";
    }
}
