package io.baton.projections.views;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.engine.EngineDriver;
import io.baton.events.BusinessProfile;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.FindPartners;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.Target;
import io.baton.records.Samples;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers who want a partner, have none and wait for none: the program's list of them, by what the engine says about each. */
class UnplacedRfisTest {
    private static final String RFI = "rfi-1";
    private static final Target OTHER = new Target("other-emea", Samples.LOCATION);

    private final EngineDriver engine = new EngineDriver();
    private final ViewsDriver views = new ViewsDriver();

    @BeforeEach
    void two_partners() {
        engine.profile(Samples.profile());
        engine.profile(Samples.profile(OTHER.getProfileId(), "contoso"));
    }

    @AfterEach
    void close() {
        engine.close();
        views.close();
    }

    @Test
    void one_that_its_only_partner_declined_stands_there() {
        engine.submit(Samples.rfi(RFI));
        show();
        assertThat(unplaced()).isEmpty();

        engine.ask(Samples.decline("d-1", RFI));
        show();

        assertThat(unplaced()).containsExactly(RFI);
    }

    @Test
    void one_that_expired_stands_there() {
        engine.submit(Samples.rfi(RFI));
        engine.pass(Duration.ofDays(15));
        show();

        assertThat(unplaced()).containsExactly(RFI);
    }

    @Test
    void as_long_as_another_partner_may_answer_it_does_not() {
        engine.submit(Samples.rfi(RFI, Samples.target(), OTHER));
        engine.ask(Samples.decline("d-1", RFI));
        show();
        assertThat(unplaced()).isEmpty();

        engine.pass(Duration.ofDays(15));
        show();

        assertThat(unplaced()).containsExactly(RFI);
    }

    @Test
    void one_that_goes_to_a_further_partner_leaves_the_list_until_that_one_declines_too() {
        engine.submit(Samples.rfi(RFI));
        engine.ask(Samples.decline("d-1", RFI));
        show();
        RfiSubmission submission = Samples.rfi(RFI, OTHER);
        engine.submit(RfiSubmission.newBuilder(submission)
                .setSubmitted(null)
                .setFurther(submission.getSubmitted())
                .build());
        show();
        assertThat(unplaced()).isEmpty();

        engine.pass(Duration.ofDays(15));
        show();

        assertThat(unplaced()).containsExactly(RFI);
    }

    @Test
    void what_the_customer_has_taken_back_or_was_accepted_or_is_spam_needs_no_partner() {
        for (String rfi : List.of("taken-back", "accepted", "spam", "cancelled")) engine.submit(Samples.rfi(rfi));
        engine.submit(Samples.withdrawal("taken-back"));
        engine.ask(Samples.accept("d-1", "accepted"));
        engine.ask(Samples.decision("d-2", "spam")
                .setDecline(new Decline(DeclineReason.SPAM, null))
                .build());
        engine.ask(Samples.cancel("d-3", "cancelled"));
        show();

        assertThat(unplaced()).isEmpty();
    }

    @Test
    void one_for_which_no_partner_fits_stands_there_until_it_is_sent_again_and_one_does() {
        FindPartners one = new FindPartners(1, List.of(), List.of());
        RfiSubmission toBeFound = Samples.rfi(
                RFI, rfi -> rfi.setTargets(List.of()).setFindPartners(one).setRegion("APAC"));
        engine.submit(toBeFound);
        show();
        assertThat(unplaced()).containsExactly(RFI);
        assertThat(views.rfi(new RfiQuestion(RFI))).isEmpty();
        assertThat(views.rfi(new RfiQuestion(RFI, true))).isPresent();

        engine.profile(
                BusinessProfile.newBuilder(Samples.profile()).setRegion("APAC").build());
        engine.submit(toBeFound);
        show();

        assertThat(unplaced()).isEmpty();
        assertThat(views.rfi(new RfiQuestion(RFI))).isPresent();
    }

    /** The two come from different topics. */
    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void the_result_may_come_before_or_after_the_events_and_each_may_come_again(boolean eventsFirst) {
        engine.submit(Samples.rfi(RFI));
        engine.ask(Samples.decline("d-1", RFI));
        List<ReferralEvent> events = engine.events();
        List<RfiResult> results = engine.rfiResults();

        if (eventsFirst) events.forEach(views::event);
        results.forEach(views::result);
        events.forEach(views::event);
        results.forEach(views::result);

        assertThat(unplaced()).containsExactly(RFI);
    }

    private void show() {
        engine.rfiResults().forEach(views::result);
        engine.events().forEach(views::event);
    }

    private List<String> unplaced() {
        return new SentQuery(SentRfis.UNPLACED, Optional.empty(), 50)
                .page(views.sent())
                .rfiIds();
    }
}
