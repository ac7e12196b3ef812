package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.BUSINESS_PROFILES;
import static io.baton.events.topics.Topics.REFERRAL_DECISIONS;
import static io.baton.events.topics.Topics.RFI_SUBMISSIONS;

import io.baton.benchmarks.process.ChildJvm;
import io.baton.benchmarks.systems.Charge;
import io.baton.benchmarks.systems.Conditions;
import io.baton.benchmarks.systems.Description;
import io.baton.benchmarks.systems.Payload;
import io.baton.benchmarks.systems.Preload;
import io.baton.benchmarks.systems.Sightings;
import io.baton.benchmarks.systems.SystemUnderTest;
import io.baton.events.DecisionResult;
import io.baton.events.EventHeader;
import io.baton.events.ReferralDecision;
import io.baton.events.RefusalReason;
import io.baton.events.install.Installation;
import io.baton.events.wire.Connection;
import io.baton.events.wire.WireFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.locks.LockSupport;

/**
 * A program on Kafka that reads Baton's inputs and writes its events and results. The program is a main class that answers
 * {@code start} and {@code stop}; it finds its settings among its system properties, under Baton's own names.
 */
public final class KafkaSystem implements SystemUnderTest {
    static final int PARTITIONS = 4;
    static final short ONE_REPLICA = 1;
    private static final String DURABILITY = "acks=all, one broker, page cache";
    private static final Duration LOOK = Duration.ofMillis(5);

    private final String name;
    private final Class<?> program;
    private final Map<String, String> properties;
    private final KafkaPlatform platform;
    private final Connection connection;
    private final List<AutoCloseable> open = new ArrayList<>();
    private final Arrivals arrivals = new Arrivals();
    private Sightings sightings;
    private Path directory;
    private ChildJvm jvm;
    private Charge before;
    private Outbox prompt;
    private Outbox batches;

    /**
     * @param name as it stands in the table
     * @param program the main class
     * @param properties beyond what every program gets
     * @param platform what it runs on; the caller's to close
     */
    KafkaSystem(String name, Class<?> program, Map<String, String> properties, KafkaPlatform platform) {
        this.name = name;
        this.program = program;
        this.properties = properties;
        this.platform = platform;
        // Topics of its own: what another system left behind on the platform is not seen.
        connection = platform.connection("t" + UUID.randomUUID() + "-");
    }

    @Override
    public Description description() {
        return new Description(name, "Kafka " + org.apache.kafka.common.utils.AppInfoParser.getVersion(), DURABILITY);
    }

    @Override
    public void start(Conditions conditions, Sightings heard) {
        sightings = heard;
        directory = conditions.directory();
        before = Charge.of(platform.processes(), platform.directory());
        WireFormat serdes = opened(new WireFormat(connection));
        install(serdes);
        prompt = opened(Outbox.prompt(connection, serdes));
        batches = opened(Outbox.inBatches(connection, serdes));
        batches.append(BUSINESS_PROFILES, Payload.PROFILE, Records.profile());
        batches.flush();
        opened(new CommittedOutput(connection, this::happened, this::answered)).start();
        jvm = ChildJvm.start(program, conditions.heapMegabytes(), settings(conditions), directory.resolve("log"));
        jvm.ask("start");
    }

    private <T extends AutoCloseable> T opened(T part) {
        open.add(part);
        return part;
    }

    private void install(WireFormat serdes) {
        Installation installation = new Installation(connection, PARTITIONS, ONE_REPLICA);
        installation.createTopics();
        try {
            installation.registerSchemas(serdes.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, String> settings(Conditions conditions) {
        Map<String, String> settings = new HashMap<>(properties);
        settings.put("baton.kafka.bootstrap-servers", connection.bootstrapServers());
        settings.put("baton.registry.url", connection.registry().toString());
        settings.put("baton.topic-prefix", connection.topicPrefix());
        settings.put("baton.partitions", String.valueOf(PARTITIONS));
        settings.put("baton.replicas", String.valueOf(ONE_REPLICA));
        settings.put("baton.jwt.secret", UUID.randomUUID().toString());
        settings.put("baton.state-directory", directory.resolve("state").toString());
        settings.put(
                ProgramSettings.RESPONSE_WINDOW, conditions.responseWindow().toString());
        return settings;
    }

    @Override
    public void preload(Preload preload) {
        int wanted = arrivals.count() + preload.count();
        for (int request = preload.first(); request < preload.end(); request++) {
            Duration window = Duration.between(Instant.now(), preload.due(request));
            ask(batches, Records.receive(request, window));
        }
        batches.flush();
        while (arrivals.count() < wanted) LockSupport.parkNanos(LOOK.toNanos());
    }

    @Override
    public void submit(int request) {
        prompt.append(RFI_SUBMISSIONS, Payload.rfiId(request), Records.submission(request, Instant.now()));
    }

    @Override
    public void decline(int request) {
        if (arrivals.mayDecline(request)) ask(prompt, Records.decline(request));
    }

    private static void ask(Outbox outbox, ReferralDecision decision) {
        outbox.append(REFERRAL_DECISIONS, decision.getReferralId(), decision);
    }

    private void happened(EventHeader event) {
        int request = Records.request(event.getRfiId());
        switch (event.getKind()) {
            case "received" -> received(request);
            case "declined" -> sightings.ended(request, Sightings.Ending.DECLINED, event.getOccurredAt());
            case "expired" -> sightings.ended(request, Sightings.Ending.EXPIRED, event.getOccurredAt());
            default -> throw new IllegalStateException("Nobody asked for " + event);
        }
    }

    private void received(int request) {
        for (int waited = arrivals.arrived(request); waited > 0; waited--) ask(prompt, Records.decline(request));
    }

    private void answered(DecisionResult result) {
        sightings.answered(Records.request(result.getDecisionId()), answer(result));
    }

    private static Sightings.Answer answer(DecisionResult result) {
        if (result.getAccepted()) return Sightings.Answer.GRANTED;
        if (result.getRefusal() == RefusalReason.ALREADY_EXPIRED) return Sightings.Answer.REFUSED;
        throw new IllegalStateException("A wrong refusal: " + result);
    }

    /** @return the program, to be asked or killed */
    public ChildJvm program() {
        return jvm;
    }

    @Override
    public Charge charged() {
        Charge ofPlatform =
                Charge.of(platform.processes(), platform.directory()).since(before);
        Charge own = Charge.of(jvm.processes(), directory);
        return new Charge(
                ofPlatform.cpu().plus(own.cpu()),
                ofPlatform.residentBytes() + own.residentBytes(),
                ofPlatform.diskBytes() + own.diskBytes());
    }

    @Override
    public void close() {
        if (jvm != null) jvm.close();
        open.reversed().forEach(KafkaSystem::closed);
        open.clear();
    }

    private static void closed(AutoCloseable part) {
        try {
            part.close();
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }
}
