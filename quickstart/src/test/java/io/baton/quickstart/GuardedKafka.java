package io.baton.quickstart;

import static java.util.stream.Collectors.toSet;

import io.baton.kafka.access.Grant;
import io.baton.kafka.access.KafkaUser;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.RegistryAccess;
import io.baton.local.Guard;
import io.baton.local.LocalPlatform;
import io.baton.local.Ports;
import io.baton.operations.commands.Acls;
import io.baton.operations.commands.CommandLines;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.kafka.clients.admin.Admin;
import org.apache.kafka.clients.admin.ScramCredentialInfo;
import org.apache.kafka.clients.admin.ScramMechanism;
import org.apache.kafka.clients.admin.UserScramCredentialAlteration;
import org.apache.kafka.clients.admin.UserScramCredentialUpsertion;
import org.apache.kafka.common.acl.AccessControlEntry;
import org.apache.kafka.common.acl.AccessControlEntryFilter;
import org.apache.kafka.common.acl.AclBinding;
import org.apache.kafka.common.acl.AclBindingFilter;
import org.apache.kafka.common.acl.AclOperation;
import org.apache.kafka.common.acl.AclPermissionType;
import org.apache.kafka.common.resource.PatternType;
import org.apache.kafka.common.resource.ResourcePattern;
import org.apache.kafka.common.resource.ResourcePatternFilter;
import org.apache.kafka.common.resource.ResourceType;

/** A broker with TLS, passwords and access lists, which hold what {@code ./baton acls} prints, and a registry. */
final class GuardedKafka implements AutoCloseable {
    /** Somebody else, to whom rights are given and taken. */
    static final String PROBE = "User:probe";

    private final Guard guard;
    private final LocalPlatform platform;
    private final Secrets secrets;
    private final Path trustStore;
    private final Admin administrator;

    private GuardedKafka(Guard guard, LocalPlatform platform, Secrets secrets, Path trustStore) {
        this.guard = guard;
        this.platform = platform;
        this.secrets = secrets;
        this.trustStore = trustStore;
        administrator = Admin.create(Map.of("bootstrap.servers", platform.bootstrapServers()));
    }

    static GuardedKafka start(Path directory, Secrets secrets) throws Exception {
        Path keyStore = keyStore(directory, secrets.get("broker-key"));
        Guard guard =
                new Guard(Ports.claim(Ports.ANY, "Kafka's guarded listener"), keyStore, secrets.get("broker-key"));
        Path trustStore = trustStore(keyStore, secrets.get("broker-key"), secrets.get("trust"));
        GuardedKafka kafka =
                new GuardedKafka(guard, LocalPlatform.start(directory.resolve("platform"), guard), secrets, trustStore);
        kafka.makeUsers();
        kafka.allow(kafka.printed());
        return kafka;
    }

    String bootstrapServers() {
        return guard.bootstrapServers();
    }

    LocalPlatform platform() {
        return platform;
    }

    /** @return who may do all, and needs no password */
    Admin administrator() {
        return administrator;
    }

    /** @return a connection as this user */
    Connection as(String principal) {
        return new Connection(
                bootstrapServers(),
                platform.confluentApi(),
                "",
                client(principal, secrets.get(principal)),
                Map.of(),
                RegistryAccess.OPEN);
    }

    Connection as(KafkaUser user) {
        return as(user.principal());
    }

    /** @return settings of a client that signs in so */
    Map<String, String> client(String principal, String password) {
        return Map.of(
                "security.protocol",
                "SASL_SSL",
                "sasl.mechanism",
                Guard.MECHANISM,
                "sasl.jaas.config",
                "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"" + name(principal)
                        + "\" password=\"" + password + "\";",
                "ssl.truststore.type",
                "PKCS12",
                "ssl.truststore.location",
                trustStore.toString(),
                "ssl.truststore.password",
                secrets.get("trust"));
    }

    void allow(Collection<AclBinding> rights) throws Exception {
        administrator.createAcls(rights).all().get();
    }

    /** The probe gets these, and nothing else. */
    void allowProbe(Collection<Grant> grants) throws Exception {
        AclBindingFilter all = new AclBindingFilter(
                ResourcePatternFilter.ANY,
                new AccessControlEntryFilter(PROBE, null, AclOperation.ANY, AclPermissionType.ANY));
        administrator.deleteAcls(List.of(all)).all().get();
        allow(grants.stream().map(grant -> grant.to(PROBE)).toList());
    }

    private void makeUsers() throws Exception {
        List<UserScramCredentialAlteration> users = new ArrayList<>();
        for (KafkaUser user : KafkaUser.values()) users.add(credential(user.principal()));
        users.add(credential(PROBE));
        administrator.alterUserScramCredentials(users).all().get();
    }

    private UserScramCredentialUpsertion credential(String principal) {
        return new UserScramCredentialUpsertion(
                name(principal), new ScramCredentialInfo(ScramMechanism.SCRAM_SHA_256, 4096), secrets.get(principal));
    }

    private static String name(String principal) {
        return principal.substring("User:".length());
    }

    /** @return what Kafka's own command would make of the lines */
    Set<AclBinding> printed() {
        StringWriter out = new StringWriter();
        int code = CommandLines.of(new Acls()).setOut(new PrintWriter(out)).execute();
        if (code != 0) throw new IllegalStateException(out.toString());
        return out.toString()
                .lines()
                .filter(line -> line.startsWith("kafka-acls.sh "))
                .flatMap(line -> bindings(line).stream())
                .collect(toSet());
    }

    private static List<AclBinding> bindings(String line) {
        List<String> words = List.of(line.replace("'", "").split(" "));
        List<AclBinding> bindings = new ArrayList<>();
        PatternType pattern = words.contains("prefixed") ? PatternType.PREFIXED : PatternType.LITERAL;
        Map<String, ResourceType> options = Map.of(
                "--topic", ResourceType.TOPIC,
                "--group", ResourceType.GROUP,
                "--transactional-id", ResourceType.TRANSACTIONAL_ID);
        String principal = after(words, "--allow-principal").getFirst();
        options.forEach((option, type) -> {
            for (String name : after(words, option))
                for (String operation : after(words, "--operation"))
                    bindings.add(new AclBinding(
                            new ResourcePattern(type, name, pattern),
                            new AccessControlEntry(
                                    principal,
                                    "*",
                                    AclOperation.fromString(operation.replaceAll("(?<=.)(?=[A-Z])", "_")),
                                    AclPermissionType.ALLOW)));
        });
        return bindings;
    }

    private static List<String> after(List<String> words, String option) {
        List<String> values = new ArrayList<>();
        for (int i = 0; i + 1 < words.size(); i++) if (words.get(i).equals(option)) values.add(words.get(i + 1));
        return values;
    }

    private static Path keyStore(Path directory, String password) throws IOException, InterruptedException {
        Path file = directory.resolve("broker.p12");
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "keytool").toString()));
        command.addAll(List.of("-genkeypair", "-alias", "broker", "-keyalg", "EC", "-dname", "CN=localhost"));
        command.addAll(List.of("-ext", "SAN=ip:127.0.0.1", "-storetype", "PKCS12", "-keystore", file.toString()));
        command.addAll(List.of("-storepass", password));
        Process keytool = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .start();
        if (keytool.waitFor() != 0) throw new IllegalStateException("keytool made no certificate");
        return file;
    }

    private static Path trustStore(Path keyStore, String keyPassword, String password)
            throws IOException, GeneralSecurityException {
        KeyStore keys = KeyStore.getInstance("PKCS12");
        try (InputStream in = Files.newInputStream(keyStore)) {
            keys.load(in, keyPassword.toCharArray());
        }
        KeyStore trusted = KeyStore.getInstance("PKCS12");
        trusted.load(null, null);
        trusted.setCertificateEntry("broker", keys.getCertificate("broker"));
        Path file = keyStore.resolveSibling("trust.p12");
        try (OutputStream out = Files.newOutputStream(file)) {
            trusted.store(out, password.toCharArray());
        }
        return file;
    }

    @Override
    public void close() {
        administrator.close();
        platform.close();
    }
}
