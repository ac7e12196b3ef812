package io.baton.notifier.signin;

import io.baton.events.SignIn;
import io.baton.events.topics.Topics;
import io.baton.kafka.access.Group;
import io.baton.kafka.follow.PollLoop;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.notifier.delivery.SendOutcome;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.PriorityQueue;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Mails the links that sign people in, those by which customers confirm a request, and those by which they follow one, as they are asked for; of several notifiers, one
 * mails each. A mail is tried until the server takes it or its link ends, each on its own: one reader's slow server delays no other
 * reader. A notifier that stops drops the mails that no server has taken, and no other sends them: people ask for another link, and
 * customers send their form again, which is mailed again under another id.
 */
public final class SignInMails implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(SignInMails.class);
    private static final Duration BETWEEN_ATTEMPTS = Duration.ofSeconds(5);
    private static final int MOST_AT_ONCE = 8;
    /** Strangers have confirmations sent, which wait for 23 hours: they must not hold up those who sign in, nor fill the memory. */
    private static final int MOST_CONFIRMATIONS_AT_ONCE = 4;

    private static final int MOST_HELD = 10_000;
    private static final int MOST_CONFIRMATIONS_HELD = 1_000;

    private final Function<SignIn, SendOutcome> outbox;
    private final InstantSource clock;
    private final Duration pause;
    private final PollLoop<SignIn> loop;
    private final ExecutorService attempts = Executors.newVirtualThreadPerTaskExecutor();
    private final MailLane signIns = new MailLane(MOST_AT_ONCE, MOST_HELD);
    private final MailLane confirmations = new MailLane(MOST_CONFIRMATIONS_AT_ONCE, MOST_CONFIRMATIONS_HELD);
    /** The ids of the links that were taken and have not ended; only the thread that reads uses it, and the next. */
    private final Set<String> taken = new HashSet<>();
    /** The same, by their end: to look through all of them for each record would take ever longer. */
    private final Queue<Taken> byEnd = new PriorityQueue<>(Comparator.comparing(Taken::ends));

    private volatile boolean closing;

    private record Taken(String id, Instant ends) {}

    /** @param outbox tries once */
    public SignInMails(
            Connection connection, TopicSerdes serdes, Function<SignIn, SendOutcome> outbox, InstantSource clock) {
        this(connection, serdes, outbox, clock, BETWEEN_ATTEMPTS);
    }

    /** @param pause between two attempts at the same mail */
    public SignInMails(
            Connection connection,
            TopicSerdes serdes,
            Function<SignIn, SendOutcome> outbox,
            InstantSource clock,
            Duration pause) {
        this.pause = pause;
        this.outbox = outbox;
        this.clock = clock;
        Map<String, Object> settings = connection.committedReader();
        settings.put(ConsumerConfig.GROUP_ID_CONFIG, Group.SIGN_IN_MAILS.in(connection));
        settings.put(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG, "earliest");
        settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, true);
        KafkaConsumer<String, SignIn> consumer = new KafkaConsumer<>(
                settings, new StringDeserializer(), serdes.of(Topics.SIGN_INS).deserializer());
        consumer.subscribe(List.of(connection.name(Topics.SIGN_INS)));
        loop = new PollLoop<>("sign-in-mails", consumer, record -> take(record.value()));
    }

    /** Starts, and returns at once. */
    public void start() {
        loop.start();
    }

    private void take(SignIn signIn) {
        if (signIn == null || signIn.getUsedAt() != null || !open(signIn)) return;
        dropWhatIsOver();
        // Instances that were asked at the same moment have asked for the same link.
        if (taken.contains(signIn.getSignInId())) return;
        MailLane lane = isStrangers(signIn) ? confirmations : signIns;
        if (!lane.hold()) {
            LOG.warn("Sign-in {} is not mailed: too many mails wait for the server", signIn.getSignInId());
            return;
        }
        taken.add(signIn.getSignInId());
        byEnd.add(new Taken(signIn.getSignInId(), signIn.getExpiresAt()));
        attempts.execute(() -> mail(signIn, lane));
    }

    /** Who asks for these has not signed in, and does not mean to. */
    private static boolean isStrangers(SignIn asked) {
        return asked.getRequest() != null || asked.getFollowedRfiId() != null;
    }

    private void dropWhatIsOver() {
        Instant now = clock.instant();
        while (!byEnd.isEmpty() && !now.isBefore(byEnd.peek().ends()))
            taken.remove(byEnd.poll().id());
    }

    private void mail(SignIn signIn, MailLane lane) {
        try {
            while (open(signIn) && !closing) {
                if (settled(signIn, lane.attempt(() -> attempt(signIn))) || !pause()) return;
            }
        } finally {
            lane.release();
        }
    }

    private boolean open(SignIn signIn) {
        return clock.instant().isBefore(signIn.getExpiresAt());
    }

    private SendOutcome attempt(SignIn signIn) {
        try {
            return outbox.apply(signIn);
        } catch (RuntimeException e) {
            return new SendOutcome.Never(String.valueOf(e.getMessage()));
        }
    }

    /** @return whether there is no point in another attempt */
    private static boolean settled(SignIn signIn, SendOutcome outcome) {
        return switch (outcome) {
            case SendOutcome.Taken _, SendOutcome.Unanswered _ -> true;
            case SendOutcome.NotNow(String reason) -> {
                LOG.info("Sign-in {} cannot be mailed just now: {}", signIn.getSignInId(), reason);
                yield false;
            }
            case SendOutcome.Never(String reason) -> refused(signIn, reason);
            case SendOutcome.NoMailbox(String reason) -> refused(signIn, reason);
        };
    }

    private static boolean refused(SignIn signIn, String reason) {
        LOG.warn("Sign-in {} cannot be mailed: {}", signIn.getSignInId(), reason);
        return true;
    }

    /** @return false if it was interrupted */
    private boolean pause() {
        try {
            TimeUnit.MILLISECONDS.sleep(pause.toMillis());
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    @Override
    public void close() {
        closing = true;
        loop.close();
        attempts.shutdownNow();
    }
}
