package io.baton.benchmarks.systems.kafka;

import static io.baton.events.topics.Topics.NOTIFICATIONS;
import static io.baton.events.topics.Topics.REFERRAL_EVENTS;

import io.baton.benchmarks.work.Latencies;
import io.baton.benchmarks.work.Pace;
import io.baton.branding.ProgramDetails;
import io.baton.events.Notification;
import io.baton.events.Origin;
import io.baton.events.ReferralDecision;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.install.Installation;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.streams.Membership;
import io.baton.links.SigningKeys;
import io.baton.notifier.Notifier;
import io.baton.notifier.NotifierSettings;
import io.baton.notifier.delivery.RetrySchedule;
import io.baton.notifier.mail.SmtpSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;

/** The notifier with a backlog of new referrals, whose contacts get mails from a mail server on this machine. */
public final class MailRun implements AutoCloseable {
    private static final int PARTITIONS = 4;
    private static final short ONE_REPLICA = 1;
    private static final Duration PATIENCE = Duration.ofMinutes(10);
    private static final Duration SMTP_TIMEOUT = Duration.ofSeconds(30);
    private static final Duration LOOK = Duration.ofMillis(5);
    private static final Duration WINDOW = Duration.ofDays(14);

    private final Connection connection;
    private final WireFormat serdes;
    private final int backlog;
    private final Span intents;
    private final Span mails;
    private final Map<String, Long> sent = new ConcurrentHashMap<>();
    private final Latencies delays = new Latencies();
    private final MailSink sink;
    private final TopicFollower<Notification> follower;
    private final Notifier notifier;

    private MailRun(KafkaPlatform platform, Path directory, int backlog, int connections) {
        this.backlog = backlog;
        connection = platform.connection("t" + UUID.randomUUID() + "-");
        serdes = new WireFormat(connection);
        intents = new Span(backlog);
        mails = new Span(backlog);
        install();
        append();
        sink = MailSink.start(this::taken);
        follower = new TopicFollower<>(connection, serdes, NOTIFICATIONS, told -> intents.another())
                .start(TopicFollower.From.BEGINNING);
        notifier = new Notifier(connection, serdes, settings(directory, connections));
        notifier.start();
    }

    /** @param connections how many mails may be on their way at once; all go to one domain, which gets half of them */
    public static MailRun start(KafkaPlatform platform, Path directory, int backlog, int connections) {
        return new MailRun(platform, directory, backlog, connections);
    }

    /** @return how many intents were committed each second */
    public double intentsPerSecond() {
        return intents.perSecond(PATIENCE);
    }

    /** @return how many mails were taken each second */
    public double mailsPerSecond() {
        return mails.perSecond(PATIENCE);
    }

    /** @return from the append of each of so many further events to its mail, at this rate */
    public Latencies delays(int count, double perSecond) {
        mails.await(PATIENCE);
        try (Outbox outbox = Outbox.prompt(connection, serdes)) {
            Pace.even(count, perSecond, (number, intended) -> {
                sent.put(Records.referralId(backlog + number), intended);
                append(outbox, backlog + number);
            });
        }
        Instant giveUp = Instant.now().plus(PATIENCE);
        while (!sent.isEmpty() && Instant.now().isBefore(giveUp)) LockSupport.parkNanos(LOOK.toNanos());
        if (!sent.isEmpty()) throw new IllegalStateException(sent.size() + " mails did not come");
        return delays;
    }

    private void taken(String referralId) {
        Long intended = sent.remove(referralId);
        if (intended == null) mails.another();
        else delays.addSince(intended);
    }

    private void install() {
        Installation installation = new Installation(connection, PARTITIONS, ONE_REPLICA);
        installation.createTopics();
        try {
            installation.registerSchemas(serdes.registry());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void append() {
        try (Outbox outbox = Outbox.inBatches(connection, serdes)) {
            for (int request = 0; request < backlog; request++) append(outbox, request);
        }
    }

    private static void append(Outbox outbox, int request) {
        ReferralDecision receive = Records.receive(request, WINDOW);
        Origin origin = new Origin("referral-decisions", 0, (long) request);
        outbox.append(REFERRAL_EVENTS, receive.getReferralId(), PlainEvents.received(receive, origin, Instant.now()));
    }

    private NotifierSettings settings(Path directory, int connections) {
        SmtpSettings smtp = new SmtpSettings(
                "127.0.0.1",
                sink.port(),
                Optional.empty(),
                Optional.empty(),
                SmtpSettings.Tls.IF_OFFERED,
                SMTP_TIMEOUT,
                "programme@baton.example",
                "Baton Partner Programme",
                Optional.empty());
        return new NotifierSettings(
                directory,
                ONE_REPLICA,
                Membership.NAMELESS,
                URI.create("https://partners.example"),
                SigningKeys.of(UUID.randomUUID().toString()),
                connections,
                RetrySchedule.STANDARD,
                smtp,
                new ProgramDetails(smtp.fromName(), Optional.empty(), Optional.empty()),
                List.of());
    }

    @Override
    public void close() {
        notifier.close();
        follower.close();
        sink.close();
        serdes.close();
    }
}
