package io.baton.notifier.mail;

import static io.baton.notifier.SampleRfi.IDA;
import static io.baton.notifier.SampleRfi.SENDER;
import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.LegalNotices;
import io.baton.branding.ProgramDetails;
import io.baton.events.BusinessProfile;
import io.baton.events.Call;
import io.baton.events.CallWish;
import io.baton.events.CompanySize;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.Notification;
import io.baton.events.NotificationKind;
import io.baton.events.RecipientKind;
import io.baton.events.ReferralEvent;
import io.baton.events.RfiResult;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiVerdict;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Suggestion;
import io.baton.events.TargetResult;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.EventKind;
import io.baton.events.topics.Ids;
import io.baton.links.SigningKeys;
import io.baton.notifier.FixedPartners;
import io.baton.notifier.SampleRfi;
import io.baton.notifier.policy.Advice;
import io.baton.notifier.policy.NotificationPolicy;
import io.baton.notifier.policy.RfiNotifications;
import io.baton.notifier.policy.Standing;
import io.baton.notifier.policy.Standings;
import io.baton.partners.Offices;
import io.baton.partners.Profiles.Entry;
import io.baton.records.Samples;
import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What the mails say, as their readers get them. */
class MailWordsTest {
    private static final MailWriter WRITER = new MailWriter(
            URI.create("https://baton.example"),
            SigningKeys.of("signs the links of these mails only"),
            new ProgramDetails(
                    "Example Program",
                    Optional.of("partners@program.example"),
                    Optional.of("1 Example Way, 12345 Sampletown")),
            "program.example");
    private static final TargetResult NORTHWIND = SampleRfi.reached("Northwind Systems", SampleRfi.REFERRAL);
    private static final TargetResult CONTOSO = SampleRfi.reached("Contoso Services", "referral-2");
    private static final Advice CHOOSE = new Advice.Choose(List.of(FixedPartners.LITWARE));
    private static final Advice NOBODY_ELSE_FITS = new Advice.Choose(List.of());

    @ParameterizedTest
    @EnumSource(
            value = LeadType.class,
            names = {"MARKETING_QUALIFIED", "SALES_QUALIFIED"})
    void a_lead_that_reached_nobody_tells_its_sender_whom_to_ask(LeadType lead) {
        Mail mail = to(RecipientKind.SENDER, answered(lead, List.of(), SampleRfi.refused()));

        assertThat(mail.toAddress()).isEqualTo("nina@wingtip.example");
        assertThat(mail.subject()).isEqualTo("The lead Fourth Coffee GmbH has reached no partner");
        assertThat(mail.text())
                .contains("that you sent", "gone-emea (hamburg): not reached")
                .contains("Please ask Example Program (partners@program.example).")
                .doesNotContain("choose");
    }

    @Test
    void a_sender_whose_language_nobody_knows_is_written_to_in_the_programs() {
        ProgramDetails german = new ProgramDetails(
                "Beispielprogramm",
                Optional.empty(),
                Optional.empty(),
                "de",
                Optional.empty(),
                LegalNotices.NONE,
                Optional.empty());
        MailWriter writer = new MailWriter(
                URI.create("https://baton.example"),
                SigningKeys.of("signs the links of these mails only"),
                german,
                "program.example");
        Notification sent = answered(LeadType.MARKETING_QUALIFIED, List.of(), SampleRfi.refused()).stream()
                .filter(notification -> notification.getRecipientKind() == RecipientKind.SENDER)
                .findFirst()
                .orElseThrow();

        assertThat(writer.write(sent).subject()).isEqualTo("Der Lead Fourth Coffee GmbH hat keinen Partner erreicht");
    }

    @Test
    void a_sender_learns_whom_else_a_lead_can_go_to_that_reached_nobody() {
        Mail mail = to(
                RecipientKind.SENDER,
                answered(LeadType.SALES_QUALIFIED, List.of(FixedPartners.LITWARE), SampleRfi.refused()));

        assertThat(mail.text())
                .contains("Please choose a different partner for Fourth Coffee GmbH.", "Litware", "Choose a partner: ");
    }

    @Test
    void a_customer_who_asked_nothing_is_told_who_passed_their_data_on_and_is_not_thanked() {
        Mail reached = to(RecipientKind.CUSTOMER, answered(LeadType.SALES_QUALIFIED, List.of(), NORTHWIND));
        Mail nobody = to(RecipientKind.CUSTOMER, answered(LeadType.SALES_QUALIFIED, List.of(), SampleRfi.refused()));

        assertThat(reached.subject()).startsWith("Nina Sand (wingtip)");
        assertThat(List.of(reached.text(), nobody.text()))
                .allSatisfy(text -> assertThat(text)
                        .contains("Passed on by: Nina Sand (wingtip)")
                        .doesNotContainIgnoringCase("thank you", "you chose"));
    }

    @Test
    void a_lead_of_the_program_is_passed_on_by_the_program() {
        RfiSubmission submission = lead(LeadType.MARKETING_QUALIFIED);
        List<Notification> sent = answered(submission, RfiVerdict.TAKEN_IN, Optional.empty(), List.of(), NORTHWIND);

        assertThat(to(RecipientKind.CUSTOMER, sent).text()).contains("Passed on by: Nina Sand (Example Program)");
    }

    @Test
    void a_customer_who_asked_is_thanked_and_reads_the_request_again() {
        assertThat(to(RecipientKind.CUSTOMER, answered(LeadType.CUSTOMER_INQUIRY, List.of(), NORTHWIND))
                        .text())
                .contains("Thank you", "Help with <introducing> an ERP system")
                .doesNotContain("Passed on by");
    }

    @Test
    void a_customer_for_whom_no_partner_is_found_is_told_whom_to_ask() {
        Mail mail = to(
                RecipientKind.CUSTOMER,
                answered(lead(LeadType.CUSTOMER_INQUIRY), RfiVerdict.NO_PARTNER_FITS, Optional.empty(), List.of()));

        assertThat(mail.text())
                .contains("No partner fits it at the moment.", "Please ask Example Program")
                // No page shows an RFI that was not taken in.
                .doesNotContain("https://baton.example/v1/rfis");
    }

    @ParameterizedTest
    @EnumSource(
            value = EventKind.class,
            names = {"DECLINED", "EXPIRED"})
    void another_partner_can_be_chosen_only_where_one_fits_and_nobody_has_accepted(EventKind kind) {
        String fits = toCustomer(kind, CHOOSE, "RECEIVED");
        String accepted = toCustomer(kind, CHOOSE, "ACCEPTED");
        String undecided = toCustomer(kind, NOBODY_ELSE_FITS, "RECEIVED");
        String nobody = toCustomer(kind, NOBODY_ELSE_FITS, "DECLINED");

        assertThat(fits).contains("Please choose a different partner.", "Choose a partner: ", "Litware");
        assertThat(accepted)
                .contains("Contoso Services (hamburg) has taken on your request.", "Follow your request: ")
                .doesNotContain("choose", "Choose", "Litware");
        assertThat(undecided)
                .contains("have not decided yet", "Follow your request: ")
                .doesNotContain("hoose");
        assertThat(nobody)
                .contains("Please ask Example Program (partners@program.example).", "Follow your request: ")
                .doesNotContain("hoose");
    }

    @ParameterizedTest
    @CsvSource({"RECEIVED, New request from", "REMINDER_DUE, Still open:", "LAST_CALL_DUE, Last call:"})
    void while_the_customer_wants_a_call_every_mail_says_so_in_its_subject(EventKind kind, String subject) {
        Mail burning = toContact(wish(kind, CallWish.NOW));
        Mail over = toContact(wish(kind, CallWish.STILL));
        Mail never = toContact(wish(kind, CallWish.NONE));

        assertThat(burning.subject()).startsWith("🔥 Call now: " + subject);
        assertThat(burning.text()).contains("Please call or write now");
        assertThat(over.subject()).startsWith(subject);
        assertThat(over.text()).contains("still waits for it. Please call or write today");
        assertThat(never.subject()).startsWith(subject);
        assertThat(never.text()).doesNotContain("call or write");
    }

    @ParameterizedTest
    @CsvSource({"REMINDER_DUE, NOW", "LAST_CALL_DUE, STILL"})
    void once_a_colleague_has_called_the_mails_say_who_and_when_and_ask_nobody_to_call(EventKind kind, CallWish wish) {
        ReferralEvent event = SampleRfi.event(kind);
        Sealed nora = event.getAfter().getRfi().getContacts().getFirst();
        event.getAfter().setLastCall(new Call(nora.getSubjectId(), Instant.parse("2027-03-02T09:15:00Z")));
        List<Notification> called = new ArrayList<>();
        for (Notification notification : sent(event, Offices.NONE_KNOWN))
            called.add(Notification.newBuilder(notification).setCallWish(wish).build());

        Mail mail = toContact(called);

        assertThat(mail.subject()).doesNotContain("Call now");
        assertThat(mail.text())
                .contains(Sealing.openPerson(nora).getName() + " called the customer on March 2, 2027")
                .doesNotContain("call or write");
    }

    @Test
    void a_caller_whom_the_request_does_not_name_is_one_of_your_people() {
        ReferralEvent event = SampleRfi.event(EventKind.REMINDER_DUE);
        event.getAfter().setLastCall(new Call("user-4711", Instant.parse("2027-03-02T09:15:00Z")));

        assertThat(toContact(sent(event, Offices.NONE_KNOWN)).text())
                .contains("One of your people called the customer on ");
    }

    @Test
    void the_wish_to_be_called_is_that_of_the_referral_at_that_moment() {
        assertThat(called(EventKind.RECEIVED).getCallWish()).isEqualTo(CallWish.NOW);
        assertThat(called(EventKind.REMINDER_DUE).getCallWish()).isEqualTo(CallWish.NOW);
    }

    @Test
    void the_partners_mail_says_who_sent_the_lead_of_which_kind_and_to_which_office() {
        ReferralEvent received = SampleRfi.event(EventKind.RECEIVED, rfi -> {
            rfi.setLeadType(LeadType.SALES_QUALIFIED);
            rfi.setSender(SENDER);
            rfi.setCompanySize(CompanySize.MEDIUM);
            rfi.setCampaignId("spring-2027");
        });

        assertThat(toContact(sent(received, offices("Hamburg", "DE"))).text())
                .contains("Nina Sand (Example Program) passes a request of Fourth Coffee GmbH on to you.")
                .doesNotContain("Fourth Coffee GmbH asks for information")
                .contains("Company size: Medium company")
                .contains("Kind of lead: sent by a seller or another partner")
                .contains("Sent by: Nina Sand (Example Program)\nnina@program.example")
                .contains("Campaign: spring-2027")
                .contains("Location: Hamburg");
    }

    @ParameterizedTest
    @EnumSource(value = EventKind.class, mode = EnumSource.Mode.EXCLUDE, names = "UNKNOWN")
    void every_mail_has_the_reference_and_the_imprint(EventKind kind) {
        ReferralEvent event = SampleRfi.event(kind, rfi -> {
            rfi.setLeadType(LeadType.SALES_QUALIFIED);
            rfi.setSender(SENDER);
            rfi.setLanguage("en");
        });

        for (Notification notification : sent(event, offices("Hamburg", "DE"))) {
            Mail mail = WRITER.write(notification);
            assertThat(mail.text())
                    .contains("Reference: " + Ids.reference(SampleRfi.RFI))
                    .contains("Example Program\n1 Example Way, 12345 Sampletown\npartners@program.example");
            assertThat(mail.html()).contains("1 Example Way, 12345 Sampletown");
        }
    }

    @Test
    void a_mail_has_the_legal_notice_of_its_readers_country() {
        MailWriter writer = new MailWriter(
                URI.create("https://baton.example"),
                SigningKeys.of("signs the links of these mails only"),
                new ProgramDetails(
                        "Example Program",
                        Optional.empty(),
                        Optional.empty(),
                        "en",
                        Optional.empty(),
                        new LegalNotices(
                                Optional.of("<b>Usual</b>"),
                                Map.of("DE", "https://program.example/de?a=1&b=2", "AT", "Beispiel GmbH, Wien")),
                        Optional.empty()),
                "program.example");
        Mail customers = answered(LeadType.SALES_QUALIFIED, List.of(), NORTHWIND).stream()
                .filter(notification -> notification.getRecipientKind() == RecipientKind.CUSTOMER)
                .findFirst()
                .map(writer::write)
                .orElseThrow();
        Mail senders = answered(LeadType.SALES_QUALIFIED, List.of(), SampleRfi.refused()).stream()
                .filter(notification -> notification.getRecipientKind() == RecipientKind.SENDER)
                .findFirst()
                .map(writer::write)
                .orElseThrow();
        ReferralEvent received = SampleRfi.event(EventKind.RECEIVED, rfi -> rfi.setPartnerCountry("AT"));
        Mail partners = sent(received, Offices.NONE_KNOWN).stream()
                .filter(notification -> IDA.equals(notification.getRecipient()))
                .findFirst()
                .map(writer::write)
                .orElseThrow();

        assertThat(customers.text()).endsWith("\nLegal notice: https://program.example/de?a=1&b=2\n");
        assertThat(customers.html())
                .contains(
                        "<a href=\"https://program.example/de?a=1&amp;b=2\" style=\"color:inherit\">Legal notice</a>");
        assertThat(partners.text()).contains("\nBeispiel GmbH, Wien\n");
        assertThat(senders.text()).contains("\n<b>Usual</b>\n");
        assertThat(senders.html()).contains("&lt;b&gt;Usual&lt;/b&gt;").doesNotContain("<b>Usual");
    }

    @ParameterizedTest
    @CsvSource({
        "DE, 'March 15, 2027, 10:00 AM CET'",
        "JP, 'March 15, 2027, 6:00 PM JST'",
        // A country of many zones: nobody knows which one.
        "US, 'March 15, 2027, 9:00 AM UTC'"
    })
    void a_partner_reads_times_in_the_zone_of_its_location(String country, String deadline) {
        ReferralEvent received = SampleRfi.event(EventKind.RECEIVED, rfi -> rfi.setPartnerCountry(null));

        String text = toContact(sent(received, offices("Office", country))).text();

        // CLDR puts a narrow space of its own before AM.
        assertThat(text.replace('\u202f', ' ')).contains("Answer by: " + deadline);
    }

    @Test
    void a_partners_people_learn_that_they_let_a_request_expire() {
        Mail mail = toContact(sent(SampleRfi.event(EventKind.EXPIRED), Offices.NONE_KNOWN));

        assertThat(mail.toAddress()).isEqualTo("ida@northwind.example");
        assertThat(mail.subject()).isEqualTo("The request from Fourth Coffee GmbH has expired");
        assertThat(mail.text()).contains("See the request: ");
    }

    @Test
    void a_colleague_who_is_named_as_the_caller_is_told_to_call_and_whom() {
        ReferralEvent accepted = inEnglish(EventKind.ACCEPTED);
        Sealed ida = accepted.getAfter().getRfi().getContacts().getFirst();
        accepted.getAfter().getEngagement().setCallers(List.of(ida.getSubjectId()));

        Mail mail = toContact(sent(accepted, Offices.NONE_KNOWN));

        assertThat(mail.toAddress()).isEqualTo("ida@northwind.example");
        assertThat(mail.subject()).isEqualTo("You are to call Fourth Coffee GmbH");
        assertThat(mail.text()).contains("has been told that you will call", "See the request: ");
    }

    @Test
    void a_partner_is_not_told_who_else_has_the_request() {
        assertThat(toContact(sent(SampleRfi.event(EventKind.EXPIRED), Offices.NONE_KNOWN))
                        .text())
                .doesNotContain("Contoso");
    }

    @Test
    void two_offices_of_one_partner_are_told_apart() {
        TargetResult bremen = TargetResult.newBuilder(SampleRfi.reached("Northwind Systems", "referral-2"))
                .setLocation("bremen")
                .build();
        Notification declined = NotificationPolicy.of(
                        inEnglish(EventKind.DECLINED), known("RECEIVED", NORTHWIND, bremen), CHOOSE)
                .getFirst();
        Mail mail = WRITER.write(declined);

        assertThat(mail.subject()).startsWith("Northwind Systems (hamburg)");
        assertThat(mail.text()).contains("Northwind Systems (bremen): ");
    }

    private static Notification called(EventKind kind) {
        return NotificationPolicy.of(
                        SampleRfi.event(kind, rfi -> rfi.setDirectContact(true)), SampleRfi.NOTHING_KNOWN, Advice.NONE)
                .getFirst();
    }

    private static List<Notification> wish(EventKind kind, CallWish wish) {
        List<Notification> sent = new ArrayList<>();
        for (Notification notification : sent(SampleRfi.event(kind), Offices.NONE_KNOWN))
            sent.add(Notification.newBuilder(notification).setCallWish(wish).build());
        return sent;
    }

    private static String toCustomer(EventKind kind, Advice advice, String other) {
        List<Notification> sent = NotificationPolicy.of(inEnglish(kind), known(other, NORTHWIND, CONTOSO), advice);
        return to(RecipientKind.CUSTOMER, sent).text();
    }

    private static ReferralEvent inEnglish(EventKind kind) {
        return SampleRfi.event(kind, rfi -> rfi.setLanguage("en"));
    }

    private static Standings known(String other, TargetResult... targets) {
        return new Standings(
                Optional.of(SampleRfi.answer(0, RfiVerdict.TAKEN_IN, targets)),
                Map.of("referral-2", new Standing(2, other, "Contoso Services")));
    }

    private static List<Notification> sent(ReferralEvent event, Offices offices) {
        return NotificationPolicy.of(event, new Standings(Optional.empty(), Map.of(), offices), Advice.NONE);
    }

    /** Every profile has this one office. */
    private static Offices offices(String city, String country) {
        BusinessProfile profile = BusinessProfile.newBuilder(Samples.profile("any", "any"))
                .setLocations(List.of(new Location(
                        SampleRfi.event(EventKind.RECEIVED).getAfter().getRfi().getLocation(),
                        city,
                        country,
                        List.of())))
                .build();
        return new Offices(id -> Optional.of(new Entry(id, profile, 1)), partnerId -> List.of());
    }

    private static List<Notification> answered(LeadType lead, List<Suggestion> suggested, TargetResult... targets) {
        return answered(lead(lead), RfiVerdict.TAKEN_IN, Optional.of("wingtip"), suggested, targets);
    }

    private static List<Notification> answered(
            RfiSubmission submission,
            RfiVerdict verdict,
            Optional<String> sendersPartner,
            List<Suggestion> suggested,
            TargetResult... targets) {
        RfiResult answer = SampleRfi.answer(0, verdict, targets);
        answer.setSenderPartnerId(sendersPartner.orElse(null));
        return RfiNotifications.of(
                RfiNotifications.draft(submission, submission.getSubmitted(), SampleRfi.SUBMISSION, SampleRfi.START),
                answer,
                new Standings(Optional.of(answer), Map.of()),
                suggested);
    }

    private static RfiSubmission lead(LeadType lead) {
        RfiSubmission submission = SampleRfi.submission();
        submission.getSubmitted().setLeadType(lead);
        submission.getSubmitted().setLanguage("en");
        if (lead != LeadType.CUSTOMER_INQUIRY)
            submission.getSubmitted().setSender(new Sender("Nina Sand", "nina@wingtip.example", null));
        return submission;
    }

    private static Mail toContact(List<Notification> sent) {
        return sent.stream()
                .filter(notification -> IDA.equals(notification.getRecipient()))
                .findFirst()
                .map(WRITER::write)
                .orElseThrow();
    }

    private static Mail to(RecipientKind recipient, List<Notification> sent) {
        return sent.stream()
                .filter(notification -> notification.getRecipientKind() == recipient)
                .filter(notification -> notification.getKind() != NotificationKind.UNKNOWN)
                .findFirst()
                .map(WRITER::write)
                .orElseThrow();
    }
}
