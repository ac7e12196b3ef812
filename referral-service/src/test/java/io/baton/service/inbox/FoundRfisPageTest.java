package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.topics.Ids;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import java.util.Locale;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Operators find a request by the reference that customers are told to name. */
class FoundRfisPageTest {
    private static final String PARTNER = "found-by-reference";

    private static Deal deal;
    private static Browser noor;

    @BeforeAll
    static void a_partner_and_an_operator() {
        Facade facade = Facade.shared();
        deal = Deal.of(facade, "profile-of-" + PARTNER, PARTNER);
        noor = Browser.ofProgram(facade, "operator");
    }

    /** What a customer reads to an operator on the phone leads to who has their request. */
    @Test
    void the_reference_that_somebody_names_leads_to_who_has_the_request() {
        String request = deal.received();
        String reference = Ids.reference(deal.partner().get(request).text("rfiId"));

        String heard = reference.toLowerCase(Locale.ROOT).replace("-", "+");
        await().until(() -> found(heard).contains(Deal.id(request)));

        assertThat(found(heard))
                .contains("Lima Textiles", reference, PARTNER, "/program/referrals/" + Deal.id(request) + "?partner=");
        assertThat(noor.get("/program").body()).contains("action=\"/program/requests\"");
    }

    @Test
    void a_request_that_no_partner_has_is_found_by_its_reference_too() {
        String id = newId();
        deal.site()
                .post("/v1/rfis", Bodies.rfi(id, deal.profile()).replace("\"EMEA\"", "\"APAC\""))
                .expect(201);
        await().until(() -> found(Ids.reference(id)).contains("/v1/rfis/" + id));

        assertThat(found(Ids.reference(id))).contains("region");
    }

    @Test
    void a_reference_that_nobody_has_or_that_is_none_says_so() {
        assertThat(found("zzzz-zzzz")).contains("No request has the reference ZZZZ-ZZZZ.");
        assertThat(found("%3Cb%3E"))
                .contains("A reference has eight letters and digits")
                .doesNotContain("<b>\"");
    }

    private static String found(String reference) {
        return noor.get("/program/requests?reference=" + reference).expect(200).body();
    }
}
