package io.baton.service.consistency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.api.referrals.ReferralJson;
import io.baton.engine.model.Ask;
import io.baton.engine.model.Ask.Asker;
import io.baton.engine.model.Asks;
import io.baton.engine.model.ModelReferral;
import io.baton.engine.model.ModelReferral.Reply;
import io.baton.events.DealOutcome;
import io.baton.events.ReferralEvent;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import io.micronaut.json.JsonMapper;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Many users at once ask anything of many referrals, and a plain model is asked the same: each answer, the event log, what
 * is read, the lists and the outcomes say what the model says. A run is repeated with {@code -DargLine=-Dbaton.test.seed=…};
 * with {@code -Dbaton.test.rfis=400} beside it there are thousands.
 */
class EverythingAgreesTest {
    private static final int USERS = 6;
    private static final int RFIS_EACH = Integer.getInteger("baton.test.rfis", 15);
    private static final int ASKS_EACH = 6;
    private static final List<String> PROFILES = List.of("agreeing-north", "agreeing-south");
    private static final String PARTNER = "agreeing";

    private static Facade facade;
    private static Api site;
    private static Map<Asker, Api> partners;

    private final long seed = Long.getLong("baton.test.seed", System.nanoTime());
    private final Map<String, ModelReferral> model = new ConcurrentHashMap<>();

    @BeforeAll
    static void a_partner_with_two_profiles() {
        facade = Facade.shared();
        PROFILES.forEach(profile -> facade.publish(Samples.profile(profile, PARTNER)));
        site = facade.as(Token.program("marketing-publisher"));
        partners = Map.of(
                Asker.OWNER, facade.as(Token.partner(PARTNER, "referrals-admin")),
                Asker.OTHER_PARTNER, facade.as(Token.partner("disagreeing", "partner-admin")));
    }

    @Test
    void answers_events_reads_lists_and_outcomes_say_what_the_model_says() throws Exception {
        System.out.println("EverythingAgreesTest: seed " + seed);
        try (ExecutorService users = Executors.newVirtualThreadPerTaskExecutor()) {
            List<? extends Future<?>> work = IntStream.range(0, USERS)
                    .mapToObj(user -> users.submit(() -> work(new Random(seed + user))))
                    .toList();
            for (Future<?> done : work) done.get();
        }
        Map<String, List<ReferralEvent>> events = facade.committed(Topics.REFERRAL_EVENTS).stream()
                .filter(event -> model.containsKey(event.getHeader().getReferralId()))
                .collect(Collectors.groupingBy(event -> event.getHeader().getReferralId()));
        Map<String, List<DealOutcome>> outcomes = facade.committed(Topics.DEAL_OUTCOMES).stream()
                .collect(Collectors.groupingBy(DealOutcome::getReferralId));

        model.forEach((referralId, referral) -> {
            eventsAgree(events.get(referralId), referral);
            whatIsReadIsTheLastEventsState(events.get(referralId).getLast());
            outcomeAgrees(outcomes.getOrDefault(referralId, List.of()), referral);
        });
        listsAgree();
    }

    private void work(Random random) {
        for (int rfi = 0; rfi < RFIS_EACH; rfi++) {
            Answer taken = submitted(random);
            List<String> referrals = new ArrayList<>();
            for (int target = 0; taken.has("targets[" + target + "]"); target++)
                referrals.add(taken.text("targets[" + target + "].referralId"));
            referrals.forEach(referral -> model.put(referral, new ModelReferral(Instant.now(), true)));
            for (String referral : referrals) ask(random, taken, referral);
        }
    }

    /** Sometimes twice: the second time it gets the first one's answer. */
    private static Answer submitted(Random random) {
        String body = Bodies.rfi(
                Bodies.newId(),
                PROFILES.subList(0, 1 + random.nextInt(PROFILES.size())).toArray(String[]::new));
        Answer taken = inTime(() -> site.post("/v1/rfis", body)).expect(201);
        if (random.nextInt(5) == 0)
            assertThat(site.post("/v1/rfis", body).expect(201).body()).isEqualTo(taken.body());
        return taken;
    }

    private void ask(Random random, Answer taken, String referralId) {
        Asks asks = new Asks(referralId);
        for (int i = 0; i < ASKS_EACH; i++) {
            Ask ask = asks.next(random);
            if (ask.asker() == Asker.CUSTOMER) withdraw(taken, referralId, ask);
            else decide(referralId, ask);
        }
    }

    private void withdraw(Answer taken, String referralId, Ask ask) {
        Ask withdrawal = new Ask(ask.decisionId() + '-' + System.nanoTime(), Asker.CUSTOMER, 0, Ask.What.WITHDRAW);
        Reply expected = model.get(referralId).ask(withdrawal, Instant.now());
        String link = taken.text("link").replaceFirst("https?://[^/]+", "").replace("?", "/withdraw?");
        inTime(() -> facade.anonymously().post(link, "{\"referralId\": \"%s\"}".formatted(referralId)))
                .expect(200);
        // It has been passed on; when it arrives, it is one decision among others.
        if (expected.refusal() == null) await().until(() -> stage(referralId).equals("WITHDRAWN"));
    }

    /** After a 202, the same request again gets the answer to the first. */
    private static Answer inTime(Callable<Answer> asking) {
        return await().until(asking, answer -> answer.status() != 202);
    }

    private static String stage(String referralId) {
        return partners.get(Asker.OWNER)
                .get("/v1/referrals/" + referralId)
                .expect(200)
                .text("stage");
    }

    private void decide(String referralId, Ask ask) {
        if (ask.what() == Ask.What.WITHDRAW) return;
        Reply expected = model.get(referralId).ask(ask, Instant.now());
        Api api = partners.get(ask.asker()).with("Idempotency-Key", ask.decisionId());
        if (ask.expected() != 0) api = api.with("If-Match", "\"" + ask.expected() + "\"");
        Answer answer = send(api, "/v1/referrals/" + referralId, ask);
        assertThat(answer.status())
                .as("seed %d, %s: %s", seed, ask, answer.body())
                .isEqualTo(status(expected));
        if (expected.refusal() == null)
            assertThat(answer.number("version")).as("seed %d, %s", seed, ask).isEqualTo(expected.version());
    }

    private static Answer send(Api api, String referral, Ask ask) {
        return switch (ask.what()) {
            case ACCEPT -> api.post(referral + "/accept", Bodies.ACCEPT);
            case ACCEPT_WITHOUT_VALUE ->
                api.post(referral + "/accept", Bodies.ACCEPT.replaceFirst("\"value\": \\{[^}]*}, ", ""));
            case DECLINE -> api.post(referral + "/decline", Bodies.DECLINE);
            case DECLINE_WITHOUT_REASON -> api.post(referral + "/decline", "{}");
            case EDIT ->
                api.with("Content-Type", "application/json")
                        .send("PATCH", referral + "/engagement", "{\"notes\": \"Called.\"}");
            case WIN -> api.post(referral + "/won", Bodies.WON);
            case WIN_WITHOUT_SOLUTIONS -> api.post(referral + "/won", "{\"solutions\": []}");
            case LOSE -> api.post(referral + "/lost", Bodies.LOST);
            case LOSE_TO_NOBODY -> api.post(referral + "/lost", "{\"reason\": \"COMPETITOR\"}");
            case WITHDRAW -> throw new IllegalArgumentException("A partner cannot even ask this over HTTP");
        };
    }

    private static int status(Reply reply) {
        return switch (reply.refusal()) {
            case null -> 200;
            case "UNKNOWN_REFERRAL" -> 404;
            case "VERSION_CONFLICT" -> 412;
            case "FIELD_REQUIRED", "DECISION_ID_REUSED" -> 422;
            case String ended -> 409;
        };
    }

    private void eventsAgree(List<ReferralEvent> events, ModelReferral referral) {
        assertThat(events)
                .as("seed %d", seed)
                .extracting(event -> event.getHeader().getKind())
                .isEqualTo(referral.kinds());
        assertThat(events)
                .extracting(event -> event.getHeader().getVersion())
                .isEqualTo(LongStream.rangeClosed(1, referral.version()).boxed().toList());
    }

    private void whatIsReadIsTheLastEventsState(ReferralEvent last) {
        String path = "/v1/referrals/" + last.getHeader().getReferralId();
        String atThatVersion = path + "?version=" + last.getHeader().getVersion();
        // All are of one customer: what it asked before is said of the others.
        assertThat(partners.get(Asker.OWNER)
                        .get(atThatVersion)
                        .expect(200)
                        .body()
                        .replaceFirst(",\"askedBefore\":\\[[^]]*]", ""))
                .as("seed %d", seed)
                .isEqualTo(json(ReferralJson.of(last.getAfter(), Optional.empty())));
        partners.get(Asker.OTHER_PARTNER).get(path).expect(404);
    }

    private static String json(ReferralJson referral) {
        try {
            return new String(facade.context.getBean(JsonMapper.class).writeValueAsBytes(referral));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private void outcomeAgrees(List<DealOutcome> outcomes, ModelReferral referral) {
        assertThat(outcomes)
                .as("seed %d", seed)
                .extracting(outcome -> outcome.getOutcome().name())
                .isEqualTo(referral.ended() ? List.of(referral.stage().name()) : List.of());
    }

    private void listsAgree() {
        await().untilAsserted(() -> {
            assertThat(listed("inbox")).as("seed %d", seed).isEqualTo(inStage("RECEIVED"));
            assertThat(listed("active")).isEqualTo(inStage("ACCEPTED"));
            assertThat(listed("archived")).isEqualTo(inStage("WON", "LOST", "DECLINED", "WITHDRAWN"));
        });
    }

    private List<String> inStage(String... stages) {
        return model.entrySet().stream()
                .filter(entry ->
                        Stream.of(stages).anyMatch(entry.getValue().stage().name()::equals))
                .map(Map.Entry::getKey)
                .sorted()
                .toList();
    }

    /** Page by page, to the end. */
    private static List<String> listed(String stage) {
        List<String> ids = new ArrayList<>();
        String cursor = "";
        while (cursor != null) {
            Answer page = partners.get(Asker.OWNER)
                    .get("/v1/referrals?limit=20&stage=" + stage + (cursor.isEmpty() ? "" : "&cursor=" + cursor))
                    .expect(200);
            for (int i = 0; page.has("referrals[" + i + "]"); i++)
                ids.add(page.text("referrals[" + i + "].referralId"));
            cursor = page.has("next") && !page.at("next").isNull() ? page.text("next") : null;
        }
        return ids.stream().sorted().toList();
    }
}
