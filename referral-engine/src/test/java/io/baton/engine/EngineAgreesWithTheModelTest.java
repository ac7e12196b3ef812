package io.baton.engine;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.model.Ask;
import io.baton.engine.model.Ask.Asker;
import io.baton.engine.model.Asks;
import io.baton.engine.model.ModelReferral;
import io.baton.engine.model.ModelReferral.Reply;
import io.baton.events.Accept;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.DealOutcome;
import io.baton.events.DecisionResult;
import io.baton.events.Decline;
import io.baton.events.Lose;
import io.baton.events.LostReason;
import io.baton.events.ReferralDecision;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Win;
import io.baton.events.Withdraw;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.LongStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/**
 * RFIs and thousands of decisions in any order, doubled, forbidden, late and with old versions, on the engine's topology and
 * on a plain model: they never differ. A run is repeated with {@code -DargLine=-Dbaton.test.seed=…}.
 */
class EngineAgreesWithTheModelTest {
    private static final int STEPS = 6_000;
    private static final int MOST_AT_WORK = 200;
    private static final Duration LONGEST_PASS = Duration.ofHours(20);
    private static final Duration UNTIL_ALL_EXPIRED = Duration.ofDays(15);

    private final long seed = Long.getLong("baton.test.seed", System.nanoTime());
    private final Random random = new Random(seed);
    private final EngineDriver engine = new EngineDriver();
    private final Map<String, ModelReferral> model = new HashMap<>();
    private final List<RfiSubmission> atWork = new ArrayList<>();
    private final Map<String, Asks> asks = new HashMap<>();

    @AfterEach
    void close() {
        engine.close();
    }

    @Test
    void whatever_comes_in_whatever_order() {
        System.out.println("EngineAgreesWithTheModelTest: seed " + seed);
        engine.profile(Samples.profile());
        for (int step = 0; step < STEPS; step++) {
            switch (random.nextInt(20)) {
                case 0, 1 -> submit();
                case 2 -> submitAgain();
                case 3 -> pass();
                default -> ask();
            }
        }
        engine.pass(UNTIL_ALL_EXPIRED);
        model.values().forEach(referral -> referral.passTo(engine.now()));

        List<ReferralEvent> events = engine.events();
        eventsAndOutcomesAgree(events);
        theSameDecisionsGiveTheSame(events);
    }

    private void submit() {
        RfiSubmission rfi =
                Samples.rfi("rfi-" + model.size(), content -> content.setDirectContact(random.nextBoolean()));
        engine.submit(rfi);
        model.put(
                rfi.getRfiId(),
                new ModelReferral(engine.now(), rfi.getSubmitted().getDirectContact()));
        asks.put(rfi.getRfiId(), new Asks(rfi.getRfiId()));
        if (atWork.size() == MOST_AT_WORK) atWork.remove(random.nextInt(MOST_AT_WORK));
        atWork.add(rfi);
    }

    /** The same, or another under its id: neither creates anything. */
    private void submitAgain() {
        if (atWork.isEmpty()) return;
        RfiSubmission rfi = any(atWork);
        engine.rfiResults();
        boolean changed = random.nextBoolean();
        engine.submit(changed ? Samples.rfi(rfi.getRfiId(), other -> other.setCompany("Another")) : rfi);
        assertThat(engine.rfiResults())
                .as(seed())
                .extracting(RfiResult::getVerdict)
                .containsExactly(changed ? RfiVerdict.RFI_CHANGED : RfiVerdict.TAKEN_IN);
    }

    private void pass() {
        engine.pass(Duration.ofMillis(random.nextLong(LONGEST_PASS.toMillis())));
    }

    private void ask() {
        if (atWork.isEmpty()) return;
        String rfiId = any(atWork).getRfiId();
        Ask ask = asks.get(rfiId).next(random);
        Reply expected = model.get(rfiId).ask(ask, engine.now());
        engine.results();
        engine.ask(decision(rfiId, ask));
        assertThat(engine.results())
                .as("%s: %s of %s", seed(), ask, rfiId)
                .singleElement()
                .satisfies(result -> {
                    assertThat(reply(result)).isEqualTo(expected);
                    assertThat(engine.told).last().isEqualTo(result);
                });
    }

    private static ReferralDecision decision(String rfiId, Ask ask) {
        ReferralDecision decision = what(ask, rfiId);
        decision.setExpectedVersion(ask.expected() == 0 ? null : ask.expected());
        decision.setActor(
                ask.asker() == Asker.CUSTOMER
                        ? new Actor(ActorKind.CUSTOMER, null, "", "")
                        : new Actor(ActorKind.PARTNER, ask.partner(), "ida", "referrals-admin"));
        return decision;
    }

    private static ReferralDecision what(Ask ask, String rfiId) {
        String id = ask.decisionId();
        ReferralDecision.Builder decision = Samples.decision(id, rfiId);
        return switch (ask.what()) {
            case ACCEPT -> Samples.accept(id, rfiId);
            case ACCEPT_WITHOUT_VALUE ->
                decision.setAccept(Accept.newBuilder(Samples.accept(id, rfiId).getAccept())
                                .setValue(null)
                                .build())
                        .build();
            case DECLINE -> Samples.decline(id, rfiId);
            case DECLINE_WITHOUT_REASON ->
                decision.setDecline(new Decline(null, null)).build();
            case EDIT -> Samples.edit(id, rfiId);
            case WIN -> Samples.win(id, rfiId);
            case WIN_WITHOUT_SOLUTIONS ->
                decision.setWin(new Win(List.of(), null, null)).build();
            case LOSE -> Samples.lose(id, rfiId);
            case LOSE_TO_NOBODY ->
                decision.setLose(new Lose(LostReason.COMPETITOR, null, null)).build();
            case WITHDRAW -> decision.setWithdraw(new Withdraw()).build();
        };
    }

    private static Reply reply(DecisionResult result) {
        return new Reply(
                result.getVersion(),
                result.getAccepted() ? null : result.getRefusal().name());
    }

    /** Each event has the next version, and an outcome only what has ended. */
    private void eventsAndOutcomesAgree(List<ReferralEvent> all) {
        Map<String, List<ReferralEvent>> events = all.stream()
                .collect(Collectors.groupingBy(event -> event.getHeader().getRfiId()));
        Map<String, List<DealOutcome>> outcomes =
                engine.outcomes().stream().collect(Collectors.groupingBy(DealOutcome::getReferralId));
        assertThat(events.keySet()).as(seed()).isEqualTo(model.keySet());
        model.forEach((rfiId, referral) -> {
            assertThat(events.get(rfiId))
                    .as("%s: %s", seed(), rfiId)
                    .extracting(event -> event.getHeader().getKind())
                    .isEqualTo(referral.kinds());
            assertThat(events.get(rfiId))
                    .extracting(event -> event.getHeader().getVersion())
                    .isEqualTo(LongStream.rangeClosed(1, referral.version())
                            .boxed()
                            .toList());
            assertThat(events.get(rfiId).getLast().getAfter().getStage()).isEqualTo(referral.stage());
            assertThat(outcomes.getOrDefault(Samples.referralId(rfiId), List.of()))
                    .as("%s: outcome of %s", seed(), rfiId)
                    .extracting(outcome -> outcome.getOutcome().name())
                    .isEqualTo(referral.ended() ? List.of(referral.stage().name()) : List.of());
        });
    }

    /** To an engine that was not there, and whose clock stands still. */
    private void theSameDecisionsGiveTheSame(List<ReferralEvent> events) {
        try (EngineDriver other = new EngineDriver()) {
            engine.decisions().forEach(other::replay);
            assertThat(other.events()).as(seed()).isEqualTo(events);
            assertThat(other.told).as(seed()).isEqualTo(engine.told);
        }
    }

    private <T> T any(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private String seed() {
        return "seed " + seed;
    }
}
