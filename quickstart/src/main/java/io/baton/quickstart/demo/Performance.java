package io.baton.quickstart.demo;

import io.baton.api.gateway.Submissions;
import io.baton.events.BusinessProfile;
import io.baton.events.RfiResult;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Ids;
import io.baton.events.topics.Topics;
import io.baton.kafka.follow.TopicFollower;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.WireFormat;
import io.baton.kafka.time.Wait;
import io.baton.kafka.write.TopicWriter;
import io.baton.operations.UserError;
import io.baton.quickstart.demo.Story.Chapter;
import io.baton.quickstart.machine.RunningBaton;
import java.io.PrintWriter;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.UnaryOperator;

/** Plays the story against a running Baton: publishes through Kafka, decides over HTTP, watches topics and mails. */
public final class Performance {
    private static final Duration PATIENCE = Duration.ofSeconds(60);
    /** How long to wait for duplicates: they would arrive soon. */
    private static final Duration LINGER = Duration.ofSeconds(2);

    private static final Duration LOOK = Duration.ofMillis(100);
    private static final String ENGAGEMENT =
            "{\"name\":\"ERP rollout\",\"value\":{\"amount\":\"120000\",\"currency\":\"EUR\"},\"purchaseDate\":\"2027-Q2\"}";

    private final RunningBaton running;
    private final Connection connection;
    private final UnaryOperator<String> tokenOf;
    private final Timeline timeline;
    private final Story story;
    private final Witness witness;
    private final Mailbox mails;

    private Performance(RunningBaton running, UnaryOperator<String> tokenOf, Story story, PrintWriter out) {
        this.running = running;
        this.story = story;
        this.connection = running.connection();
        this.tokenOf = tokenOf;
        this.timeline = new Timeline(out);
        this.witness = new Witness(story, timeline);
        this.mails = Mailbox.at(running.mails());
    }

    /**
     * @param running on the user's own machine: its windows are short for half a minute, for all requests
     * @param tokenOf makes a token for a partner's id
     * @return a performance of the whole story
     */
    public static Performance whole(RunningBaton running, UnaryOperator<String> tokenOf, PrintWriter out) {
        return new Performance(running, tokenOf, Story.whole(run()), out);
    }

    /**
     * @param running anywhere: no setting of the program is touched, under which the requests of others run
     * @param tokenOf makes a token for a partner's id
     * @return a performance of what ends by decisions
     */
    public static Performance decided(RunningBaton running, UnaryOperator<String> tokenOf, PrintWriter out) {
        return new Performance(running, tokenOf, Story.decided(run()), out);
    }

    /** Of this run only. */
    private static String run() {
        return Long.toString(Instant.now().toEpochMilli(), Character.MAX_RADIX);
    }

    /** @return the missing events and mails; empty if there are none */
    public List<String> play() {
        try (WireFormat serdes = new WireFormat(connection);
                TopicFollower<?> _ = new TopicFollower<>(connection, serdes, Topics.REFERRAL_EVENTS, witness::event)
                        .start(TopicFollower.From.END);
                TopicFollower<?> _ = new TopicFollower<>(connection, serdes, Topics.DEAL_OUTCOMES, witness::outcome)
                        .start(TopicFollower.From.END)) {
            act(serdes);
            waitFor(() -> witness.missing().isEmpty());
            linger(LINGER);
            return witness.missing();
        }
    }

    private void act(WireFormat serdes) {
        try (TopicWriter<BusinessProfile> profiles = new TopicWriter<>(connection, serdes, Topics.BUSINESS_PROFILES);
                Submissions submissions = new Submissions(connection, serdes, InstantSource.system());
                PartnerClient partner = new PartnerClient(running.api(), tokenOf.apply(story.partnerId()), timeline)) {
            profiles.append(story.profile().getProfileId(), story.profile());
            if (story.takesTime()) actUnderOwnWindows(serdes, submissions, partner);
            else decideAtOnce(submissions, partner);
        }
    }

    private void actUnderOwnWindows(WireFormat serdes, Submissions submissions, PartnerClient partner) {
        try (Windows windows = new Windows(connection, serdes)) {
            linger(windows.use(Windows.STANDARD));
            decideAtOnce(submissions, partner);
            linger(windows.use(Windows.SHORT));
            letTimePass(submissions, partner);
        }
    }

    private void decideAtOnce(Submissions submissions, PartnerClient partner) {
        for (Chapter chapter : List.of(Story.WON, Story.LOST, Story.DECLINED, Story.WITHDRAWN))
            submit(chapter, submissions);
        partner.decide(referralId(Story.WON), "accept", ENGAGEMENT);
        partner.decide(referralId(Story.WON), "won", "{\"solutions\":[\"" + story.soldSolution() + "\"]}");
        partner.decide(referralId(Story.LOST), "accept", ENGAGEMENT);
        partner.decide(referralId(Story.LOST), "lost", "{\"reason\":\"PRICE\"}");
        partner.decide(referralId(Story.DECLINED), "decline", "{\"reason\":\"NO_CAPACITY\"}");
        submissions.submit(story.withdrawal(Story.WITHDRAWN), PATIENCE);
    }

    private void letTimePass(Submissions submissions, PartnerClient partner) {
        timeline.say("policy", "windows are short from now on: expiry after 15 s");
        submit(Story.CALLED, submissions);
        submit(Story.EXPIRED, submissions);
        waitFor(() -> witness.saw(Story.CALLED, EventKind.DIRECT_CONTACT_WINDOW_ELAPSED));
        partner.decide(referralId(Story.CALLED), "accept", ENGAGEMENT);
    }

    private void submit(Chapter chapter, Submissions submissions) {
        RfiResult result = submissions
                .submit(story.rfi(chapter), PATIENCE)
                .orElseThrow(() -> new UserError("No result for " + story.rfiId(chapter) + "; is Baton up?"));
        timeline.say("result", result.getVerdict() + "  " + result.getRfiId());
    }

    private String referralId(Chapter chapter) {
        return Ids.referral(story.rfiId(chapter), story.partnerId(), Story.LOCATION);
    }

    private void waitFor(BooleanSupplier condition) {
        Wait wait = Wait.atMost(PATIENCE, LOOK);
        while (!condition.getAsBoolean() && wait.again()) mails.look().forEach(witness::mail);
    }

    private void linger(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        waitFor(() -> System.nanoTime() > end);
    }
}
