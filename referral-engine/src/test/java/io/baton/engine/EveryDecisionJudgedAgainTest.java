package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.AddContact;
import io.baton.events.ApproveRegistration;
import io.baton.events.ChangeContact;
import io.baton.events.DecisionResult;
import io.baton.events.DeclineRegistration;
import io.baton.events.NoteCall;
import io.baton.events.Person;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RegistrationField;
import io.baton.events.RemoveContact;
import io.baton.events.ReturnRegistration;
import io.baton.events.Withdraw;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Topics;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.EnumSet;
import java.util.List;
import java.util.Random;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.apache.avro.Schema;
import org.apache.kafka.streams.test.TestRecord;
import org.junit.jupiter.api.Test;

/**
 * Promises 4 and 8, for every kind of decision: an engine that takes over judges what was judged before once more, from whatever point of
 * the log, and gives the same answers and events. A run is repeated with {@code -DargLine=-Dbaton.test.seed=…}.
 */
class EveryDecisionJudgedAgainTest {
    private static final int STEPS = 600;
    private static final int REFERRALS = 12;
    private static final int TAKEOVERS = 12;
    private static final Duration LONGEST_PASS = Duration.ofHours(30);
    static final Duration UNTIL_ALL_EXPIRED = Duration.ofDays(15);
    private static final String COLLEAGUE = "noor@northwind.example";

    /** In the order in which a deal has them, so that each is granted to some of the referrals. */
    private static final List<BiFunction<String, String, ReferralDecision>> KINDS = List.of(
            (id, rfi) -> Samples.decision(id, rfi).setNoteCall(new NoteCall()).build(),
            (id, rfi) -> Samples.nameContacts(id, rfi, Sealing.person(person("olga@northwind.example"))),
            Samples::accept,
            Samples::edit,
            (id, rfi) -> Samples.decision(id, rfi)
                    .setAddContact(new AddContact(Sealing.person(person(COLLEAGUE))))
                    .build(),
            (id, rfi) -> Samples.decision(id, rfi)
                    .setChangeContact(new ChangeContact(
                            Sealing.subjectOf(COLLEAGUE), Sealing.person(person("noor.berg@northwind.example"))))
                    .build(),
            (id, rfi) -> Samples.decision(id, rfi)
                    .setRemoveContact(new RemoveContact(Sealing.subjectOf("noor.berg@northwind.example")))
                    .build(),
            Samples::winEligible,
            (id, rfi) -> Samples.decision(id, rfi)
                    .setSaveRegistration(Samples.register(id, rfi).getRegister())
                    .build(),
            Samples::register,
            (id, rfi) -> Samples.review(id, rfi)
                    .setReturnRegistration(new ReturnRegistration(List.of(RegistrationField.COUNTRY), null))
                    .build(),
            Samples::register,
            (id, rfi) -> Samples.review(id, rfi)
                    .setApproveRegistration(new ApproveRegistration())
                    .build(),
            (id, rfi) -> Samples.review(id, rfi)
                    .setDeclineRegistration(new DeclineRegistration(Sealing.text("subject", "Registered before.")))
                    .build(),
            Samples::decline,
            Samples::lose,
            (id, rfi) -> Samples.decision(id, rfi)
                    .setActor(new Actor(ActorKind.CUSTOMER, null, "", ""))
                    .setWithdraw(new Withdraw())
                    .build(),
            Samples::extend,
            Samples::reassign,
            Samples::cancel,
            Samples::resend,
            Samples::correct);

    private final long seed = Long.getLong("baton.test.seed", System.nanoTime());
    private final Random random = new Random(seed);

    @Test
    void the_same_log_gives_the_same_answers_and_events_from_whatever_point_it_is_judged_again() {
        System.out.println("EveryDecisionJudgedAgainTest: seed " + seed);
        try (EngineDriver first = new EngineDriver()) {
            first.profile(Samples.profile());
            for (int i = 0; i < REFERRALS; i++) first.submit(Samples.rfi("rfi-" + i));
            wholeDeals(first);
            inAnyOrder(first);
            List<TestRecord<String, byte[]>> log = List.copyOf(first.decisions());
            List<ReferralEvent> events = first.events();
            assertThat(events)
                    .as("seed " + seed)
                    .extracting(EventKind::of)
                    .contains(
                            EnumSet.complementOf(EnumSet.of(EventKind.UNKNOWN)).toArray(EventKind[]::new));

            // A record whose processing fails half-way is judged alike again: what it lacks would not be seen.
            assertThat(first.deadLetters(Topics.REFERRAL_DECISIONS))
                    .as("seed " + seed)
                    .isEmpty();
            assertThat(judged(log, log.size())).as("seed " + seed).isEqualTo(new Judged(events, first.told));
            for (int i = 0; i < TAKEOVERS; i++) {
                int killed = random.nextInt(log.size());
                Judged before = judged(log, killed);
                Judged again = new Judged(
                        events.subList(0, before.events().size()),
                        first.told.subList(0, before.answers().size()));
                assertThat(before).as("seed %d, killed at %d", seed, killed).isEqualTo(again);
            }
        }
    }

    @Test
    void every_kind_of_decision_that_the_contract_has_is_among_them() {
        List<String> asked = Stream.concat(
                        Stream.of(Samples.received("rfi")), KINDS.stream().map(kind -> kind.apply("d", "rfi")))
                .flatMap(decision -> ReferralDecision.getClassSchema().getFields().stream()
                        .filter(EveryDecisionJudgedAgainTest::isAKind)
                        .filter(field -> decision.get(field.pos()) != null))
                .map(Schema.Field::name)
                .distinct()
                .toList();

        assertThat(asked)
                .containsExactlyInAnyOrderElementsOf(ReferralDecision.getClassSchema().getFields().stream()
                        .filter(EveryDecisionJudgedAgainTest::isAKind)
                        .map(Schema.Field::name)
                        .toList());
    }

    /** What an engine has appended and answered. */
    private record Judged(List<ReferralEvent> events, List<DecisionResult> answers) {}

    /** By an engine that knew nothing, and whose own clock stands still. */
    private static Judged judged(List<TestRecord<String, byte[]>> log, int until) {
        try (EngineDriver other = new EngineDriver()) {
            log.subList(0, until).forEach(other::replay);
            return new Judged(other.events(), List.copyOf(other.told));
        }
    }

    /** Each kind is granted at least once, and each deadline passes. */
    static void wholeDeals(EngineDriver engine) {
        List<List<Integer>> deals = List.of(
                List.of(0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12),
                List.of(2, 7, 9, 13, 21),
                List.of(14),
                List.of(2, 15),
                List.of(16),
                List.of(17, 14),
                List.of(20, 18),
                List.of(2, 19),
                List.of());
        for (int deal = 0; deal < deals.size(); deal++) {
            String rfi = "deal-" + deal;
            engine.submit(Samples.rfi(rfi, content -> content.setDirectContact(true)));
            for (int kind : deals.get(deal)) engine.ask(KINDS.get(kind).apply(rfi + "-" + kind, rfi));
        }
    }

    /** Most are refused: a refusal is an answer, too. */
    private void inAnyOrder(EngineDriver engine) {
        for (int step = 0; step < STEPS; step++) {
            String rfi = "rfi-" + random.nextInt(REFERRALS);
            // Some ids come twice, with the same decision or another.
            String id = "d-" + random.nextInt(STEPS);
            engine.ask(KINDS.get(random.nextInt(KINDS.size())).apply(id, rfi));
            if (random.nextInt(20) == 0) engine.pass(Duration.ofMillis(random.nextLong(LONGEST_PASS.toMillis())));
        }
        engine.pass(UNTIL_ALL_EXPIRED);
    }

    private static boolean isAKind(Schema.Field field) {
        return field.schema().isUnion()
                && field.schema().getTypes().stream().anyMatch(type -> type.getType() == Schema.Type.RECORD);
    }

    private static Person person(String address) {
        return new Person("Noor Berg", address, null, null);
    }
}
