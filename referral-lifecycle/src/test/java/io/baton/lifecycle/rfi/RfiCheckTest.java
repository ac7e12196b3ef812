package io.baton.lifecycle.rfi;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.rfi.Submission.Contact;
import io.baton.lifecycle.rfi.Submission.FindPartners;
import io.baton.lifecycle.rfi.Submission.Request;
import io.baton.lifecycle.rfi.Submission.Sender;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** What an RFI must be to be taken in (L2). */
class RfiCheckTest {
    private static final Contact CONTACT = new Contact("Mara Lind", "mara@fourth-coffee.example", Optional.empty());
    private static final Target TARGET = new Target("northwind-emea", "hamburg");
    private static final Optional<FindPartners> CHOSEN = Optional.empty();
    private static final Optional<Sender> NOBODY = Optional.empty();

    @Test
    void a_complete_inquiry_is_taken_in() {
        assertThat(problems(inquiry(List.of(TARGET), CHOSEN))).isEmpty();
    }

    @Test
    void everything_wrong_is_said_at_once() {
        Request wrong = new Request(
                Optional.empty(),
                " ",
                new Contact("", "nobody", Optional.of("call me")),
                "Germany",
                "EM\nEA",
                Optional.empty(),
                "Deutsch!",
                "",
                List.of("erp", ""),
                List.of(new Target("", "hamburg"), TARGET, TARGET),
                CHOSEN,
                Optional.of(new Sender("", "nobody")),
                Optional.of(""));

        assertThat(problems(wrong))
                .containsExactly(
                        "submitted.leadType is unknown",
                        "submitted.company must not be blank",
                        "submitted.contact.name must not be blank",
                        "submitted.contact.email must be an e-mail address",
                        "submitted.country must be an ISO 3166-1 alpha-2 code",
                        "submitted.region must not contain control characters",
                        "submitted.companySize is unknown",
                        "submitted.language must be a BCP 47 language tag",
                        "submitted.need must not be blank",
                        "submitted.solutions[1] must not be blank",
                        "submitted.targets[0].profileId must not be blank",
                        "submitted.targets[2] is named twice",
                        "submitted.sender.name must not be blank",
                        "submitted.sender.email must be an e-mail address",
                        "submitted.campaignId must not be blank");
    }

    @Test
    void it_goes_to_1_to_20_targets() {
        assertThat(problems(inquiry(List.of(), CHOSEN))).containsExactly("submitted.targets must be at least one");
        assertThat(problems(inquiry(targets(20), CHOSEN))).isEmpty();
        assertThat(problems(inquiry(targets(21), CHOSEN))).containsExactly("submitted.targets must be at most 20");
    }

    @Test
    void it_finds_1_to_20_partners_instead() {
        assertThat(problems(inquiry(List.of(), find(20)))).isEmpty();
        assertThat(problems(inquiry(List.of(), find(0))))
                .containsExactly("submitted.findPartners.most must be from 1 to 20");
        assertThat(problems(inquiry(List.of(), find(21))))
                .containsExactly("submitted.findPartners.most must be from 1 to 20");
        assertThat(problems(inquiry(List.of(TARGET), find(3))))
                .containsExactly("submitted.targets must be empty if partners are to be found");
    }

    @Test
    void a_qualified_lead_names_its_sender() {
        Sender sender = new Sender("Sam Sender", "sam@example.com");

        assertThat(problems(request(LeadType.SALES_QUALIFIED, List.of(TARGET), CHOSEN, NOBODY)))
                .containsExactly("submitted.sender is required for a qualified lead");
        assertThat(problems(request(LeadType.SALES_QUALIFIED, List.of(TARGET), CHOSEN, Optional.of(sender))))
                .isEmpty();
    }

    @Test
    void further_targets_are_chosen_not_found() {
        assertThat(problems(further(inquiry(List.of(TARGET), CHOSEN)))).isEmpty();
        assertThat(problems(further(inquiry(List.of(), find(3)))))
                .containsExactly("further.findPartners must be absent: further targets are chosen");
    }

    @Test
    void a_submission_asks_one_thing() {
        Optional<Request> request = Optional.of(inquiry(List.of(TARGET), CHOSEN));
        String oneThing = "submitted exactly one of submitted, withdrawn and further must be set";

        assertThat(problems(new Submission("rfi-1", Optional.empty(), Optional.empty(), true)))
                .isEmpty();
        assertThat(problems(new Submission("rfi-1", Optional.empty(), Optional.empty(), false)))
                .containsExactly(oneThing);
        assertThat(problems(new Submission("rfi-1", request, Optional.empty(), true)))
                .containsExactly(oneThing);
        assertThat(problems(new Submission("rfi-1", request, request, false))).containsExactly(oneThing);
    }

    @Test
    void the_key_is_the_rfis_id() {
        assertThat(problems(new Submission("rfi-2", Optional.empty(), Optional.empty(), true)))
                .containsExactly("rfiId must be the record's key");
    }

    private static List<String> problems(Request request) {
        return problems(new Submission("rfi-1", Optional.of(request), Optional.empty(), false));
    }

    private static List<String> problems(Submission submission) {
        return RfiCheck.problems("rfi-1", submission).stream()
                .map(finding -> finding.field() + " " + finding.reason())
                .toList();
    }

    private static Submission further(Request request) {
        return new Submission("rfi-1", Optional.empty(), Optional.of(request), false);
    }

    private static Optional<FindPartners> find(int most) {
        return Optional.of(new FindPartners(most, List.of("integration"), List.of("food")));
    }

    private static List<Target> targets(int number) {
        return IntStream.range(0, number)
                .mapToObj(i -> new Target("profile-" + i, "hamburg"))
                .toList();
    }

    private static Request inquiry(List<Target> targets, Optional<FindPartners> find) {
        return request(LeadType.CUSTOMER_INQUIRY, targets, find, NOBODY);
    }

    private static Request request(
            LeadType type, List<Target> targets, Optional<FindPartners> find, Optional<Sender> sender) {
        return new Request(
                Optional.of(type),
                "Fourth Coffee",
                CONTACT,
                "DE",
                "EMEA",
                Optional.of(CompanySize.SMALL),
                "de",
                "An ERP for twelve cafés",
                List.of("erp"),
                targets,
                find,
                sender,
                Optional.empty());
    }
}
