package io.baton.quickstart;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import io.baton.kafka.access.KafkaUser;
import io.baton.local.Ports;
import io.baton.operations.commands.CommandLines;
import io.baton.operations.commands.Install;
import io.baton.quickstart.commands.TokensForTests;
import io.baton.quickstart.machine.RunningBaton;
import jakarta.mail.Address;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.io.Writer;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;

/** Baton in three processes, each a user of Kafka of its own, with every secret in a file. */
final class GuardedDeployment implements AutoCloseable {
    static final String SMTP_USER = "baton";
    private static final String NOBODY_THERE = "http://127.0.0.1:1/hooks";
    private static final String WEBHOOK_SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";
    private static final Duration READY_WITHIN = Duration.ofSeconds(120);
    private static final String SERVICE = "io.baton.service.Application";
    private static final String NOTIFIER = "io.baton.notifier.NotifierApplication";

    private final Path directory;
    private final GuardedKafka kafka;
    private final Secrets secrets;
    private final GreenMail mails = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
    private final Map<KafkaUser, ServiceProcess> processes = new LinkedHashMap<>();
    private final Map<KafkaUser, URI> addresses = new HashMap<>();

    GuardedDeployment(Path directory, GuardedKafka kafka, Secrets secrets) {
        this.directory = directory;
        this.kafka = kafka;
        this.secrets = secrets;
        mails.start();
        mails.setUser("programme@baton.example", SMTP_USER, secrets.get("smtp"));
    }

    /** Starts all three at once, on topics that the user of the installation makes. */
    void start() throws IOException {
        install();
        for (KafkaUser user : new KafkaUser[] {KafkaUser.ENGINE, KafkaUser.VIEWS, KafkaUser.NOTIFIER})
            addresses.put(user, URI.create("http://localhost:" + Ports.claim(Ports.ANY, user.label())));
        processes.put(KafkaUser.ENGINE, service(KafkaUser.ENGINE, "BATON_VIEWS", "BATON_API", "BATON_PAGES"));
        processes.put(KafkaUser.VIEWS, service(KafkaUser.VIEWS, "BATON_ENGINE"));
        processes.put(
                KafkaUser.NOTIFIER,
                notifier(
                        KafkaUser.NOTIFIER.principal(),
                        "notifier",
                        addresses.get(KafkaUser.NOTIFIER).getPort()));
        for (KafkaUser user : processes.keySet()) awaitReady(user);
    }

    private void install() throws IOException {
        Properties where = new Properties();
        where.setProperty("kafka", kafka.bootstrapServers());
        where.setProperty("registry", kafka.platform().confluentApi().toString());
        kafka.client(KafkaUser.INSTALL.principal(), secrets.get(KafkaUser.INSTALL.principal()))
                .forEach((key, value) -> where.setProperty("client." + key, value));
        Path file = directory.resolve("where.properties");
        try (Writer writer = Files.newBufferedWriter(file)) {
            where.store(writer, null);
        }
        StringWriter said = new StringWriter();
        int code = CommandLines.of(new Install())
                .setOut(new PrintWriter(said))
                .setErr(new PrintWriter(said))
                .execute("--at", file.toString(), "--partitions", "2", "--replicas", "1");
        assertThat(code).as(said.toString()).isZero();
    }

    private ServiceProcess service(KafkaUser user, String... without) {
        Map<String, String> environment = settings(user.principal(), user.label());
        environment.put(
                "MICRONAUT_SERVER_PORT", String.valueOf(addresses.get(user).getPort()));
        environment.put("BATON_PARTITIONS", "2");
        environment.put("BATON_LOCAL_KEYS_FILE", secrets.file("local"));
        environment.put("BATON_INSTANCE_KEYS_FILE", secrets.file("instance"));
        for (String part : without) environment.put(part, "false");
        return ServiceProcess.start(SERVICE, environment, log(user.label()));
    }

    /** @return a notifier that takes itself for this user of Kafka */
    ServiceProcess notifier(String principal, String name, int healthPort) {
        Map<String, String> environment = settings(principal, name);
        environment.put("BATON_HEALTH_PORT", String.valueOf(healthPort));
        environment.put("BATON_SMTP_HOST", "127.0.0.1");
        environment.put("BATON_SMTP_PORT", String.valueOf(mails.getSmtp().getPort()));
        environment.put("BATON_SMTP_USER", SMTP_USER);
        environment.put("BATON_SMTP_PASSWORD_FILE", secrets.file("smtp"));
        environment.put("BATON_SMTP_REQUIRE_TLS", "false");
        environment.put("BATON_SMTP_FROM", "programme@baton.example");
        environment.put("BATON_SMTP_FROM_NAME", "Partner Programme");
        environment.put("BATON_WEBHOOKS_CRM_URL", NOBODY_THERE);
        environment.put("BATON_WEBHOOKS_CRM_SECRETS_FILE", secrets.file("webhook", WEBHOOK_SECRET));
        return ServiceProcess.start(NOTIFIER, environment, log(name));
    }

    private Map<String, String> settings(String principal, String name) {
        Map<String, String> environment = new HashMap<>();
        kafka.client(principal, secrets.get(principal)).forEach((key, value) -> {
            String variable = "BATON_CLIENT_" + key.toUpperCase(Locale.ROOT).replace('.', '_');
            if (key.contains("password") || key.contains("jaas"))
                environment.put(variable + "_FILE", secrets.file(name + "-" + key, value));
            else environment.put(variable, value);
        });
        environment.put("BATON_KAFKA_BOOTSTRAP_SERVERS", kafka.bootstrapServers());
        environment.put("BATON_REGISTRY_URL", kafka.platform().confluentApi().toString());
        environment.put("BATON_REGISTRY_USERNAME", SMTP_USER);
        environment.put("BATON_REGISTRY_PASSWORD_FILE", secrets.file("registry"));
        environment.put("BATON_LINK_KEYS_FILE", secrets.file("link"));
        environment.put("BATON_PUBLIC_URL", addresses.get(KafkaUser.VIEWS).toString());
        environment.put("BATON_REPLICAS", "1");
        environment.put(
                "BATON_STATE_DIRECTORY", directory.resolve("state-" + name).toString());
        return environment;
    }

    private Path log(String name) {
        return directory.resolve(name + ".log");
    }

    private void awaitReady(KafkaUser user) {
        await(user.label()).atMost(READY_WITHIN).ignoreExceptions().until(() -> {
            if (!processes.get(user).process().isAlive())
                throw new AssertionError(processes.get(user).said());
            return anonymously(user).get("/health/readiness").status() == 200;
        });
    }

    /** @return where it is asked by nobody in particular */
    HttpApi anonymously(KafkaUser user) {
        return new HttpApi(addresses.get(user), "");
    }

    /** @return the API, asked by somebody */
    HttpApi asPartner(String partner) {
        return api(TokensForTests.of(running()).apply(partner));
    }

    HttpApi asProgram(String role) {
        return api(TokensForTests.ofProgram(running(), role));
    }

    HttpApi api(String token) {
        return new HttpApi(addresses.get(KafkaUser.VIEWS), token);
    }

    private RunningBaton running() {
        URI api = addresses.get(KafkaUser.VIEWS);
        return new RunningBaton(kafka.as(KafkaUser.VIEWS), api, directory.toUri(), secrets.get("local"));
    }

    /** @return how many mails this reader got */
    long mailsTo(String address) {
        return Stream.of(mails.getReceivedMessages())
                .filter(mail -> GreenMailUtil.getAddressList(recipients(mail)).contains(address))
                .count();
    }

    private static Address[] recipients(MimeMessage mail) {
        try {
            return mail.getAllRecipients();
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    Map<KafkaUser, ServiceProcess> processes() {
        return processes;
    }

    /** The processes end in order; what they have said stays. */
    @Override
    public void close() {
        processes.values().forEach(ServiceProcess::close);
        mails.stop();
    }
}
