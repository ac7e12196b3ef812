package io.baton.service.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.api.gateway.UnconfirmedRequests;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.ProfileStatus;
import io.baton.events.RfiSubmission;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.WireFormat;
import io.baton.links.ConfirmationLink;
import io.baton.links.SigningKeys;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Customers ask partners on the public pages; the mail that asks for their confirmation is opened here as the notifier writes it. */
class AskPageTest {
    private static final String REGION = "ASKPAGE";
    private static final Instant LONG_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final URI HERE = URI.create("http://localhost");
    private static Facade facade;
    private static Api browser;

    @BeforeAll
    static void partners() {
        facade = Facade.shared();
        browser = facade.anonymously().with("Accept", "text/html,*/*;q=0.8").with("Accept-Language", "en");
        facade.publish(profile("ask-first"));
        facade.publish(profile("ask-second"));
        facade.publish(profile("ask-small", CompanySize.MICRO));
        await().until(() ->
                facade.anonymously().get("/v1/partners/search?region=" + REGION).has("partners[2].profileId"));
    }

    @Test
    void the_form_has_what_was_searched_for_and_whom_the_customer_has_chosen() {
        String search = "what=Need+ERP&solutions=erp&country=PT&size=SMALL&language=ru&region=" + REGION;

        String form = browser.get("/find/request?" + search + "&to=ask-first,hamburg&to=ask-second,hamburg&to=nobody,x")
                .expect(200)
                .body();

        assertThat(form).contains("Need ERP</textarea>", "value=\"erp\"", "<option value=\"PT\" selected>");
        assertThat(form).contains("<option value=\"SMALL\" selected>", "<option value=\"ru\" selected>");
        assertThat(form)
                .contains("Partner of-ask-first (Hamburg, Germany)", "Partner of-ask-second")
                .doesNotContain("value=\"nobody");
    }

    @Test
    void no_partner_gets_it_before_its_address_is_confirmed_by_the_button() {
        String address = address();
        Map<String, String> form = form(address);
        assertThat(sent(form).expect(200).body()).contains("Now confirm your address", address);
        String link = mailed(address);

        assertThat(browser.get(link).expect(200).body())
                .contains("Confirm your request", "We roast coffee.", "Partner of-ask-first", address);
        assertThat(submitted(address)).isZero();
        String page = confirmed(link);

        assertThat(browser.opened(page).expect(200).body())
                .contains("We roast coffee.", "Partner of-ask-first (Hamburg)");
        assertThat(submitted(address)).isOne();
    }

    @Test
    void a_form_that_is_sent_twice_and_confirmed_twice_is_one_request() {
        String address = address();
        Map<String, String> form = form(address);
        sent(form).expect(200);
        String link = mailed(address);
        sent(form).expect(200);

        assertThat(confirmed(link)).isEqualTo(confirmed(link));
        assertThat(waiting(address)).hasSize(1);
        String rfiId =
                Sealing.openRequest(waiting(address).getFirst().getRequest()).getRfiId();
        assertThat(facade.committed(Topics.REFERRAL_EVENTS).stream()
                        .filter(event -> event.getHeader().getRfiId().equals(rfiId)))
                .hasSize(1);
    }

    @Test
    void what_was_confirmed_first_stands_when_the_form_is_sent_again_with_other_words() {
        String address = address();
        Map<String, String> form = form(address);
        sent(form).expect(200);
        confirmed(mailed(address));

        form.put("need", "Something else.");
        sent(form).expect(200);
        await().until(() -> waiting(address).size() == 2);
        String second = link(waiting(address).stream()
                .filter(asked -> need(asked).equals("Something else."))
                .findFirst()
                .orElseThrow());

        assertThat(pressed(second).expect(409).body()).contains("was sent before, with other words");
    }

    @Test
    void partners_are_found_for_who_names_none() {
        String address = address();
        Map<String, String> form = form(address);
        form.remove("targets");
        form.put("find", "on");
        form.put("language", "pt");
        assertThat(browser.get("/find/request?find=on&region=" + REGION)
                        .expect(200)
                        .body())
                .contains("The partners that fit best get your request, 3 at most.");
        sent(form).expect(200);

        String page = confirmed(mailed(address));

        assertThat(browser.opened(page).expect(200).body()).contains("Partner of-ask-first", "Partner of-ask-second");
    }

    @Test
    void who_confirms_a_request_that_nobody_fits_is_told_so_and_whom_to_ask() {
        String address = address();
        Map<String, String> form = form(address);
        form.remove("targets");
        form.put("find", "on");
        form.put("solutions", "teleportation");
        sent(form).expect(200);

        assertThat(pressed(mailed(address)).expect(200).body()).contains("No partner fits", "partners@program.example");
    }

    @Test
    void nothing_that_was_written_is_lost_and_each_error_stands_at_its_field_in_the_readers_language() {
        Map<String, String> form = form("no address");
        form.remove("consent");
        form.put("company", "\"><script>");
        form.put("directContact", "on");
        form.put("country", "");

        String page =
                sent(browser.with("Accept-Language", "de"), form).expect(422).body();

        assertThat(page).contains("id=\"contact.email-err\"", "id=\"consent-err\"", "id=\"country-err\"");
        assertThat(page).contains("Ihr Einverständnis: ", "We roast coffee.", "value=\"no address\"");
        assertThat(page).contains("value=\"" + form.get("id") + "\"", "name=\"directContact\" value=\"on\" checked");
        assertThat(page).contains("value=\"ask-first,hamburg\" checked").doesNotContain("<script");
        assertThat(page).doesNotContain("is required", "must be");
    }

    @ParameterizedTest
    @CsvSource(
            nullValues = "none",
            value = {
                "need, none, need",
                "company, ' ', company",
                "contact.name, none, contact.name",
                "contact.phone, '1\u0007', contact.phone",
                "companySize, HUGE, companySize",
                "country, XX, country",
                "language, !!, language",
                "targets, none, targets",
                "targets, 'ask-nobody,hamburg', targets",
                "targets, 'ask-first,atlantis', targets",
                "targets, '%,%', targets",
                "targets, 'ask-small,hamburg', targets",
            })
    void what_no_partner_could_use_is_refused_at_its_field(String field, String value, String fault) {
        Map<String, String> form = form(address());
        if (value == null) form.remove(field);
        else form.put(field, value);

        assertThat(sent(form).expect(422).body()).contains("id=\"" + fault + "-err\"");
    }

    @Test
    void who_fills_in_what_nobody_sees_gets_the_same_page_and_sends_nothing() {
        String address = address();
        Map<String, String> form = form(address);
        String usual = sent(form).expect(200).body();
        mailed(address);
        String other = address();
        form.put("contact.email", other);
        form.put("extra", "buy now");

        assertThat(sent(form).expect(200).body()).isEqualTo(usual.replace(address, other));
        assertThat(waiting(other)).isEmpty();
    }

    @Test
    void nobody_is_flooded_with_confirmations_by_somebody_else() {
        String address = address();
        for (int i = 1; i <= 5; i++) {
            sent(form(address)).expect(200);
            int mails = i;
            await().until(() -> waiting(address).size() == mails);
        }

        sent(form(address)).expect(429);
        assertThat(waiting(address)).hasSize(5);
    }

    @Test
    void many_forms_at_the_same_moment_have_no_more_mails_sent_than_one_after_another() throws Exception {
        String address = address();
        List<Future<Answer>> answers = new ArrayList<>();
        try (ExecutorService many = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < 30; i++) answers.add(many.submit(() -> sent(form(address))));
        }

        List<Integer> statuses = new ArrayList<>();
        for (Future<Answer> answer : answers) statuses.add(answer.get().status());
        assertThat(statuses)
                .containsOnly(200, 429)
                .filteredOn(status -> status == 200)
                .hasSize(5);
        assertThat(waiting(address)).hasSize(5);
    }

    @Test
    void confirmed_requests_count_no_longer_among_those_that_wait_for_an_address() {
        String address = address();
        for (int i = 0; i < 5; i++) sent(form(address)).expect(200);
        await().until(() -> waiting(address).size() == 5);
        List<String> links = waiting(address).stream().map(AskPageTest::link).toList();
        assertThat(links).allSatisfy(link -> confirmed(shown(link)));

        await().until(() -> sent(form(address)).status() == 200);
        assertThat(links).allSatisfy(link -> pressed(link).expect(303));
    }

    @Test
    void a_form_that_is_sent_again_later_is_mailed_again_for_its_mail_may_be_lost() {
        String address = address();
        Map<String, String> form = form(address);
        sent(form).expect(200);
        String lost = mailed(address);
        RfiSubmission request = Sealing.openRequest(waiting(address).getFirst().getRequest());

        try (UnconfirmedRequests later = new UnconfirmedRequests(
                facade.connection,
                facade.context.getBean(WireFormat.class),
                () -> Instant.now().plusSeconds(61))) {
            assertThat(later.keep(request)).isTrue();
        }
        await().until(() -> waiting(address).size() == 2);
        String again = shown(link(waiting(address).stream()
                .filter(asked -> !link(asked).equals(lost))
                .findFirst()
                .orElseThrow()));
        assertThat(confirmed(again)).isEqualTo(confirmed(lost));
    }

    @Test
    void a_link_that_is_opened_again_after_it_has_confirmed_leads_to_the_requests_page() {
        String address = address();
        sent(form(address)).expect(200);
        String link = mailed(address);

        String page = confirmed(link);

        assertThat(browser.get(link).expect(303).header("Location")).isEqualTo(page);
    }

    @Test
    void a_partner_that_has_paused_stands_by_its_name_and_nobody_else_gets_the_request_instead() {
        facade.publish(profile("ask-pausing"));
        await().until(() -> browser.get("/find/request?to=ask-pausing,hamburg")
                .body()
                .contains("value=\"ask-pausing,hamburg\" checked"));
        String address = address();
        Map<String, String> form = form(address);
        form.put("targets", "ask-pausing,hamburg");
        form.put("offered", "ask-pausing,hamburg");
        sent(form).expect(200);
        String link = mailed(address);
        String closed = "Partner of-ask-pausing takes no requests now.";

        facade.publish(BusinessProfile.newBuilder(profile("ask-pausing"))
                .setStatus(ProfileStatus.PAUSED)
                .build());

        await().untilAsserted(() -> assertThat(
                        browser.get("/find/request?to=ask-pausing,hamburg").body())
                .contains(closed)
                .doesNotContain("name=\"find\""));
        assertThat(browser.get(link).expect(200).body()).contains(closed).doesNotContain("that fit best");
        assertThat(sent(form).expect(422).body()).contains("id=\"targets-err\"", closed);
    }

    @Test
    void the_choice_of_a_language_leads_back_to_the_link_that_was_opened() {
        String address = address();
        Map<String, String> form = form(address);
        form.remove("targets");
        form.put("find", "on");
        form.put("solutions", "teleportation");
        sent(form).expect(200);
        String link = mailed(address);

        assertThat(pressed(link).expect(200).body()).contains("&amp;to=" + encoded(link));
    }

    @Test
    void a_link_that_was_not_mailed_for_this_confirms_nothing() {
        String address = address();
        sent(form(address)).expect(200);
        mailed(address);
        String id = waiting(address).getFirst().getSignInId();
        SigningKeys others = SigningKeys.of("another deployment's key of 32 bytes or more");

        for (URI link : List.of(
                ConfirmationLink.of(HERE, others).link(id, LONG_AHEAD),
                ConfirmationLink.of(HERE, Facade.LINK_KEYS).link(id, Instant.EPOCH),
                ConfirmationLink.of(HERE, Facade.LINK_KEYS).link("unknown", LONG_AHEAD),
                URI.create("/find/confirm?ticket=none"),
                URI.create("/find/confirm"))) {
            String path = link.getRawPath() + "?" + link.getRawQuery();
            assertThat(browser.get(path).expect(410).body()).contains("This link does not work");
            pressed(path).expect(410);
        }
        assertThat(submitted(address)).isZero();
    }

    @Test
    void a_request_that_waits_signs_nobody_in() {
        String address = address();
        sent(form(address)).expect(200);
        String ticket = mailed(address).replaceAll(".*ticket=", "");

        send(
                        browser.with("Cookie", "a=b").with("Sec-Fetch-Site", "same-origin"),
                        "/signin/link",
                        Map.of("ticket", ticket))
                .expect(410);
    }

    @Test
    void without_confirmation_it_goes_to_the_partners_at_once() {
        try (Facade trusting = Facade.startWith("trusting-", Map.of("baton.confirm-address", false))) {
            trusting.publish(profile("ask-first"));
            await().until(() -> trusting.anonymously()
                    .get("/v1/partners/search?region=" + REGION)
                    .has("partners[0].profileId"));
            Api somebody = trusting.anonymously().with("Accept", "text/html,*/*;q=0.8");

            assertThat(somebody.get("/find/request").expect(200).body())
                    .contains("There you get the link to follow your request.")
                    .doesNotContain("the link to confirm");
            String page = sent(somebody, form(address())).expect(303).header("Location");
            Map<String, String> trapped = form(address());
            trapped.put("extra", "buy now");
            assertThat(sent(somebody, trapped).expect(202).body())
                    .contains("on its way")
                    .doesNotContain("mailed a link");

            assertThat(somebody.opened(page).expect(200).body()).contains("We roast coffee.");
        }
    }

    private static String address() {
        return UUID.randomUUID() + "@customer.example";
    }

    private static Map<String, String> form(String address) {
        Map<String, String> form = new LinkedHashMap<>();
        form.put("id", UUID.randomUUID().toString());
        form.put("region", REGION);
        form.put("offered", "ask-first,hamburg");
        form.put("targets", "ask-first,hamburg");
        form.put("need", "We roast coffee.");
        form.put("company", "Lima Roasters");
        form.put("contact.name", "Ana Lima");
        form.put("contact.email", address);
        form.put("contact.phone", "+351 21 000 0000");
        form.put("country", "PT");
        form.put("companySize", "SMALL");
        form.put("language", "en");
        form.put("consent", "on");
        form.put("extra", "");
        return form;
    }

    private static Answer sent(Map<String, String> form) {
        return sent(browser, form);
    }

    private static Answer sent(Api by, Map<String, String> form) {
        return send(by, "/find/request", form);
    }

    private static Answer pressed(String link) {
        return send(browser, "/find/confirm", Map.of("ticket", link.replaceAll(".*ticket=", "")));
    }

    /** @return where it is followed; on a busy machine the views show it later than the button waits, and pressing it again changes nothing */
    private static String confirmed(String link) {
        return await().until(() -> pressed(link), answer -> answer.status() == 303)
                .header("Location");
    }

    private static Answer send(Api by, String path, Map<String, String> form) {
        List<String> fields = new ArrayList<>();
        form.forEach((name, value) -> fields.add(encoded(name) + "=" + encoded(value)));
        return by.with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", path, String.join("&", fields));
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    /** @return the link in the mail, as soon as it confirms something */
    private static String mailed(String address) {
        await().until(() -> !waiting(address).isEmpty());
        return shown(link(waiting(address).getFirst()));
    }

    /** @return the link, as soon as it confirms something */
    private static String shown(String link) {
        await().until(() -> browser.get(link).status() == 200);
        return link;
    }

    private static String link(SignIn asked) {
        URI link = ConfirmationLink.of(HERE, Facade.LINK_KEYS).link(asked.getSignInId(), asked.getExpiresAt());
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static String need(SignIn asked) {
        return Sealing.openRequest(asked.getRequest()).getSubmitted().getNeed();
    }

    private static List<SignIn> waiting(String address) {
        return facade.committed(Topics.SIGN_INS).stream()
                .filter(asked -> asked.getRequest() != null && asked.getUsedAt() == null)
                .filter(asked -> asked.getPerson().getSubjectId().equals(Sealing.subjectOf(address)))
                .toList();
    }

    private static long submitted(String address) {
        return facade.committed(Topics.RFI_SUBMISSIONS).stream()
                .filter(rfi -> rfi.getSubmitted() != null)
                .filter(rfi -> rfi.getSubmitted().getContact().getEmail().equals(address))
                .count();
    }

    private static BusinessProfile profile(String id, CompanySize... served) {
        return BusinessProfile.newBuilder(Samples.profile(id, "of-" + id, served))
                .setRegion(REGION)
                .build();
    }
}
