package io.baton.quickstart.demo;

import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.OutcomeKind;
import io.baton.events.ProfileStatus;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.RfiWithdrawn;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.topics.EventKind;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The demo's people and RFIs, and the events and mails that must follow. Each run uses new names. */
final class Story {
    static final String LOCATION = "main-office";

    /**
     * One RFI of the story.
     *
     * @param name what happens to it
     * @param events the changes that must come, in order
     * @param outcome how it must end
     * @param customerMails how many the customer must get
     * @param contactMails how many the partner's contact must get
     * @param senderMails how many the lead's sender must get
     */
    record Chapter(
            String name,
            List<EventKind> events,
            Optional<OutcomeKind> outcome,
            int customerMails,
            int contactMails,
            int senderMails) {}

    static final Chapter WON = new Chapter(
            "won",
            List.of(EventKind.RECEIVED, EventKind.ACCEPTED, EventKind.WON),
            Optional.of(OutcomeKind.WON),
            2,
            1,
            0);
    static final Chapter LOST = new Chapter(
            "lost",
            List.of(EventKind.RECEIVED, EventKind.ACCEPTED, EventKind.LOST),
            Optional.of(OutcomeKind.LOST),
            2,
            1,
            2);
    static final Chapter DECLINED = new Chapter(
            "declined", List.of(EventKind.RECEIVED, EventKind.DECLINED), Optional.of(OutcomeKind.DECLINED), 2, 1, 0);
    static final Chapter WITHDRAWN = new Chapter(
            "withdrawn", List.of(EventKind.RECEIVED, EventKind.WITHDRAWN), Optional.of(OutcomeKind.WITHDRAWN), 1, 2, 0);
    static final Chapter CALLED = new Chapter(
            "called",
            List.of(
                    EventKind.RECEIVED,
                    EventKind.REMINDER_DUE,
                    EventKind.DIRECT_CONTACT_WINDOW_ELAPSED,
                    EventKind.ACCEPTED),
            Optional.empty(),
            2,
            2,
            0);
    static final Chapter EXPIRED = new Chapter(
            "expired",
            List.of(EventKind.RECEIVED, EventKind.REMINDER_DUE, EventKind.LAST_CALL_DUE, EventKind.EXPIRED),
            Optional.of(OutcomeKind.EXPIRED),
            2,
            4,
            0);

    private static final List<Chapter> DECIDED = List.of(WON, LOST, DECLINED, WITHDRAWN);
    private static final List<Chapter> TAKING_TIME = List.of(CALLED, EXPIRED);

    private final String run;
    private final List<Chapter> chapters;

    private Story(String run, List<Chapter> chapters) {
        this.run = run;
        this.chapters = chapters;
    }

    /** @return all of it: time passes in it, which takes short windows */
    static Story whole(String run) {
        return new Story(
                run, Stream.concat(DECIDED.stream(), TAKING_TIME.stream()).toList());
    }

    /** @return the chapters that end by decisions: they go under any policy */
    static Story decided(String run) {
        return new Story(run, DECIDED);
    }

    List<Chapter> chapters() {
        return chapters;
    }

    /** @return whether time passes in it */
    boolean takesTime() {
        return chapters.containsAll(TAKING_TIME);
    }

    String partnerId() {
        return "demo-" + run;
    }

    /** Of this run only: no deployment has it registered, so nobody gets a mail to register the deal. */
    String soldSolution() {
        return "erp-" + run;
    }

    String rfiId(Chapter chapter) {
        return "demo-" + run + "-" + chapter.name();
    }

    /** @return how many mails each address must get */
    Map<String, Integer> mails() {
        Map<String, Integer> mails = new TreeMap<>();
        for (Chapter chapter : chapters) mails.put(customer(chapter), chapter.customerMails());
        mails.put(contact(), chapters.stream().mapToInt(Chapter::contactMails).sum());
        mails.put(sender(), chapters.stream().mapToInt(Chapter::senderMails).sum());
        return mails;
    }

    BusinessProfile profile() {
        return BusinessProfile.newBuilder()
                .setProfileId(partnerId())
                .setPartnerId(partnerId())
                // No two partners have one name, and each run is another partner.
                .setPartnerName("Northwind Systems " + run)
                .setRegion("EMEA")
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(new Location(
                        LOCATION,
                        "Hamburg",
                        "DE",
                        List.of(new LocationContact("Ida Kern", contact(), "+494055501", "en", "ida", null)))))
                .setUpdatedAt(Instant.now())
                .build();
    }

    RfiSubmission rfi(Chapter chapter) {
        boolean qualified = chapter.equals(LOST);
        return RfiSubmission.newBuilder()
                .setRfiId(rfiId(chapter))
                .setSubmittedAt(Instant.now())
                .setSubmitted(RfiSubmitted.newBuilder()
                        .setLeadType(qualified ? LeadType.SALES_QUALIFIED : LeadType.CUSTOMER_INQUIRY)
                        .setCompany("Fourth Coffee (" + chapter.name() + ")")
                        .setContact(new Contact("Mara Lind", customer(chapter), "+49401234567"))
                        .setCountry("DE")
                        .setRegion("EMEA")
                        .setCompanySize(CompanySize.MEDIUM)
                        .setLanguage("en")
                        .setNeed("Help with an ERP system.")
                        .setSolutions(List.of("erp"))
                        .setDirectContact(chapter.equals(CALLED))
                        .setTargets(List.of(new Target(partnerId(), LOCATION)))
                        .setSender(qualified ? new Sender("Helena Seller", sender(), null) : null)
                        .build())
                .build();
    }

    RfiSubmission withdrawal(Chapter chapter) {
        return RfiSubmission.newBuilder()
                .setRfiId(rfiId(chapter))
                .setSubmittedAt(Instant.now())
                .setWithdrawn(new RfiWithdrawn(null))
                .build();
    }

    private String customer(Chapter chapter) {
        return chapter.name() + "-" + run + "@fourth-coffee.example";
    }

    private String contact() {
        return "ida-" + run + "@northwind.example";
    }

    private String sender() {
        return "helena-" + run + "@programme.example";
    }
}
