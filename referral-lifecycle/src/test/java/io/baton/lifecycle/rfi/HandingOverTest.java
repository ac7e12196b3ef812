package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.rfi.HandingOver.Asked;
import io.baton.lifecycle.rfi.HandingOver.Fault;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** L2: nobody gets the same RFI twice, also when the program hands it over. */
class HandingOverTest {
    private static final Target TO = new Target("contoso-emea", "hamburg");
    private static final Asked REFUSED = new Asked(new Target("gone-emea", "hamburg"), Optional.empty());

    @Test
    void a_partner_that_the_rfi_did_not_go_to_can_get_it() {
        assertThat(fault(REFUSED, asked("fabrikam-emea", "hamburg", "fabrikam")))
                .isEmpty();
    }

    @Test
    void a_target_is_asked_once_whatever_came_of_it_and_however_its_location_is_typed() {
        assertThat(fault(asked("contoso-emea", " Hamburg", "contoso"))).contains(Fault.TARGET_ASKED);
        assertThat(fault(new Asked(TO, Optional.empty()))).contains(Fault.TARGET_ASKED);
    }

    @Test
    void a_partner_is_asked_once_by_whichever_of_its_profiles() {
        assertThat(fault(asked("contoso-services", "bremen", "contoso"))).contains(Fault.PARTNER_ASKED);
    }

    @Test
    void a_partner_does_not_get_the_lead_that_it_sent() {
        assertThat(HandingOver.fault(TO, "contoso", List.of(), Optional.of("contoso")))
                .contains(Fault.PARTNER_SENT_IT);
    }

    @Test
    void no_rfi_goes_everywhere() {
        List<Asked> most = Collections.nCopies(RfiLimits.MOST_TARGETS_IN_ALL - 1, REFUSED);
        assertThat(HandingOver.fault(TO, "contoso", most, Optional.empty())).contains(Fault.TOO_MANY_TARGETS);
        assertThat(HandingOver.fault(TO, "contoso", most.subList(1, most.size()), Optional.empty()))
                .isEmpty();
    }

    private static Optional<Fault> fault(Asked... others) {
        return HandingOver.fault(TO, "contoso", List.of(others), Optional.of("wingtip"));
    }

    private static Asked asked(String profileId, String location, String partner) {
        return new Asked(new Target(profileId, location), Optional.of(partner));
    }
}
