package io.baton.browser.pages;

import static io.baton.service.testing.Bodies.newId;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.MailPreference;
import io.baton.events.NameReview;
import io.baton.events.NameReviewStage;
import io.baton.events.Person;
import io.baton.events.SignIn;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Topics;
import io.baton.lifecycle.roles.Role;
import io.baton.links.ConfirmationLink;
import io.baton.links.CustomerLink;
import io.baton.links.RemindersLink;
import io.baton.links.RequestLink;
import io.baton.links.SenderLink;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A partner with a request at each stage, and the links that people around it have been mailed.
 *
 * @param received the page of a request that waits for an answer
 * @param accepted of one that was accepted
 * @param won of one that was won and is to be registered
 * @param lost of one that was lost
 * @param customer the customer's link
 * @param sender a lead's sender's link
 * @param filed the program's page of a deal whose registration waits for its review
 * @param confirmation the link that confirms a request that was written on a public page
 */
record Situation(
        String received,
        String accepted,
        String won,
        String lost,
        String customer,
        String sender,
        String filed,
        String confirmation) {
    static final String PARTNER = "every-page";
    /** A partner that asks for a name that looks like another's. */
    static final String WAITING = "every-page-waits";
    /** A search that finds the partner. */
    static final String FOUND = "/find?what=" + PARTNER + "&country=DE&language=de&solutions=";
    /** The form of a request to the partner. */
    static final String ASK = "/find/request?region=EMEA&to=profile-of-" + PARTNER + ",hamburg";

    private static final String WRITTEN = "id=every-page&region=EMEA&need=We+roast+coffee.&company=Lima+Roasters"
            + "&contact.name=Ana+Lima&contact.phone=%%2B351+21&contact.email=%s&country=PT&companySize=SMALL"
            + "&language=en&consent=on&targets=profile-of-" + PARTNER + "%%2Chamburg";

    static final String[] ROLES = {"referrals-admin", "profile-admin", "partner-admin"};
    private static final String SOLUTION = "registered-crm";
    private static final Instant LONG_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    private static final URI HERE = URI.create("http://localhost");
    private static final String LONG_TEXT = "We want to move our order system to the cloud.";

    static Situation in(Facade service) {
        service.as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"" + SOLUTION + "\"]}")
                .expect(200);
        Deal deal = Deal.of(service, "profile-of-" + PARTNER, PARTNER);
        waiting(service);
        deal.received();
        String customer = longRequest(deal);
        String received = deal.received();
        String accepted = deal.accepted();
        String won = deal.won(SOLUTION);
        String lost = deal.lost();
        deal.partner().post(deal.received() + "/decline", Bodies.DECLINE).expect(200);
        await().until(() -> deal.partner().get(won).has("registration"));
        await().until(() -> service.anonymously().get(customer).status() == 200);
        return new Situation(
                page(received),
                page(accepted),
                page(won),
                page(lost),
                customer,
                lead(service, deal),
                filed(service, deal),
                confirmation(service));
    }

    private static void waiting(Facade service) {
        BusinessProfile waiting = Samples.profile("profile-of-" + WAITING, WAITING);
        waiting.setNameReview(new NameReview("Partner every page", NameReviewStage.WAITING, null, Samples.START));
        service.publish(waiting);
    }

    /** @return the page of one registration, beside which the day has a silent deal, a lead that reached nobody and an address without mails */
    private static String filed(Facade service, Deal deal) {
        Person gone = new Person("Ole Brandt", "ole@gone.example", null, null);
        String subject = Sealing.subjectOf(gone.getEmail());
        service.append(
                Topics.MAIL_PREFERENCES,
                subject,
                MailPreference.newBuilder()
                        .setPerson(Sealing.person(gone))
                        .setSuppressedBecause("550 no such user")
                        .setAt(Instant.now())
                        .build());
        String late = Bodies.ACCEPT.replace("2027-Q1", "2020-02-10");
        deal.partner().post(deal.received() + "/accept", late).expect(200);
        deal.site().post("/v1/rfis", Bodies.rfi(newId(), deal.profile()).replace("\"EMEA\"", "\"APAC\""));
        String won = deal.won(SOLUTION);
        deal.partner().post(won + "/registration", Bodies.REGISTRATION).expect(200);
        String path = "/v1/registrations/" + Deal.id(won);
        await().until(() ->
                service.as(Token.program("deal-reviewer")).get(path).body().contains("IN_REVIEW"));
        return "/program/registrations/" + Deal.id(won);
    }

    /** @return the customer's link to a request with texts that do not break where one would like it */
    private static String longRequest(Deal deal) {
        String need = (LONG_TEXT + " ").repeat(20) + "x".repeat(300);
        String rfi = Bodies.rfi(newId(), deal.profile())
                .replace(LONG_TEXT, need)
                .replace(
                        "Lima Textiles",
                        "Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft");
        return path(URI.create(deal.site().post("/v1/rfis", rfi).expect(201).text("link")));
    }

    private static String lead(Facade service, Deal deal) {
        Answer sent = service.as(Token.partner("every-sender", "referrals-admin"))
                .post("/v1/rfis", Bodies.lead(deal.profile()))
                .expect(201);
        String link = path(SenderLink.of(HERE, Facade.LINK_KEYS).link(sent.text("rfiId"), Instant.now()));
        await().until(() -> service.anonymously().get(link).status() == 200);
        return link;
    }

    private static String confirmation(Facade service) {
        String address = "waits@customer.example";
        service.anonymously()
                .with("Accept", "text/html")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .send("POST", "/find/request", WRITTEN.formatted(address))
                .expect(200);
        SignIn waiting = await().until(
                        () -> service.committed(Topics.SIGN_INS).stream()
                                .filter(asked -> asked.getRequest() != null)
                                .filter(asked ->
                                        asked.getPerson().getSubjectId().equals(Sealing.subjectOf(address)))
                                .findFirst(),
                        Optional::isPresent)
                .orElseThrow();
        return path(ConfirmationLink.of(HERE, Facade.LINK_KEYS).link(waiting.getSignInId(), waiting.getExpiresAt()));
    }

    /** @return a customer's link of long ago */
    static String oldLink() {
        return path(CustomerLink.of(HERE, Facade.LINK_KEYS).link("of-long-ago", Instant.EPOCH));
    }

    /** @return the link in a mail about the request that waits */
    String mailed() {
        return path(RequestLink.of(HERE, Facade.LINK_KEYS, Role.ofContacts())
                .link(
                        received.substring(received.lastIndexOf('/') + 1),
                        PARTNER,
                        "subject",
                        "Ida Kern",
                        "ida@" + PARTNER + ".example",
                        LONG_AHEAD));
    }

    /** @return the link in a mail that signs somebody in */
    static String signIn() {
        Ticket ticket = new Ticket(
                "made-up",
                "ida",
                Optional.of(PARTNER),
                Optional.of("Ida Kern"),
                Optional.of("ida@" + PARTNER + ".example"),
                List.of("referrals-user"),
                Optional.empty(),
                LONG_AHEAD);
        return "/signin/link?ticket="
                + Tickets.of(Tickets.Purpose.SIGN_IN, Facade.LINK_KEYS).signed(ticket);
    }

    /** @return the link in a mail that turns reminders off */
    static String reminders(String language) {
        return path(RemindersLink.of(HERE, Facade.LINK_KEYS).link("a-preference", language));
    }

    private static String path(URI link) {
        return link.getRawPath() + "?" + link.getRawQuery();
    }

    private static String page(String referral) {
        return "/inbox/" + Deal.id(referral);
    }
}
