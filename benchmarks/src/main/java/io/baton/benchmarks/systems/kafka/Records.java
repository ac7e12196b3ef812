package io.baton.benchmarks.systems.kafka;

import io.baton.benchmarks.systems.Payload;
import io.baton.events.Actor;
import io.baton.events.ActorKind;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Contact;
import io.baton.events.CustomerDetails;
import io.baton.events.Decline;
import io.baton.events.DeclineReason;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Origin;
import io.baton.events.Person;
import io.baton.events.Policy;
import io.baton.events.ProfileStatus;
import io.baton.events.Receive;
import io.baton.events.Referral;
import io.baton.events.ReferralDecision;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sealed;
import io.baton.events.Target;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.kafka.serde.SingleObjectSerde;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

/** A request as Baton's topics carry it. */
public final class Records {
    private static final String RFI = "rfi-";
    private static final int HEXADECIMAL = 16;
    private static final Actor ENGINE = new Actor(ActorKind.ENGINE, null, "baton", "engine");
    private static final Actor PARTNER = new Actor(ActorKind.PARTNER, Payload.PARTNER, "ida", "referrals-admin");
    private static final Person COLLEAGUE =
            new Person("Ida Kern", "ida@northwind-systems.example", "+49407654321", Payload.LANGUAGE);

    private Records() {}

    /** @return whether the id of an RFI or a decision was made here */
    static boolean ours(String id) {
        return id.startsWith(RFI);
    }

    /** @return the request that an RFI's id stands for; its decline has the same id */
    public static int request(String rfiId) {
        return Integer.parseUnsignedInt(rfiId, RFI.length(), rfiId.length(), HEXADECIMAL);
    }

    /** @return the referral that the request becomes */
    public static String referralId(int request) {
        return Ids.referral(Payload.rfiId(request), Payload.PROFILE, Payload.LOCATION);
    }

    /** @return windows of which only the response window sets a deadline (L17) */
    public static Policy policy(Duration responseWindow) {
        long window = responseWindow.toMillis();
        return new Policy(0, window, window, window, window);
    }

    /** @return the one profile that all requests go to */
    static BusinessProfile profile() {
        return BusinessProfile.newBuilder()
                .setProfileId(Payload.PROFILE)
                .setPartnerId(Payload.PARTNER)
                .setPartnerName("Northwind Systems")
                .setRegion(Payload.REGION)
                .setStatus(ProfileStatus.ACTIVE)
                .setLocations(List.of(location()))
                .setUpdatedAt(Instant.EPOCH)
                .build();
    }

    private static Location location() {
        LocationContact contact = LocationContact.newBuilder()
                .setName(COLLEAGUE.getName())
                .setEmail(COLLEAGUE.getEmail())
                .setPhone(COLLEAGUE.getPhone())
                .setLanguage(COLLEAGUE.getLanguage())
                .setUserId("ida")
                .build();
        return new Location(Payload.LOCATION, "Hamburg", Payload.COUNTRY, List.of(contact));
    }

    /** @return the request as a customer submits it */
    static RfiSubmission submission(int request, Instant now) {
        return RfiSubmission.newBuilder()
                .setRfiId(Payload.rfiId(request))
                .setSubmittedAt(now)
                .setSubmitted(RfiSubmitted.newBuilder()
                        .setLeadType(LeadType.CUSTOMER_INQUIRY)
                        .setCompany(Payload.COMPANY)
                        .setContact(
                                new Contact(Payload.CONTACT_NAME, Payload.contactEmail(request), Payload.CONTACT_PHONE))
                        .setCountry(Payload.COUNTRY)
                        .setRegion(Payload.REGION)
                        .setCompanySize(CompanySize.MEDIUM)
                        .setLanguage(Payload.LANGUAGE)
                        .setNeed(Payload.need(request))
                        .setSolutions(List.of(Payload.SOLUTION))
                        .setTargets(List.of(new Target(Payload.PROFILE, Payload.LOCATION)))
                        .build())
                .build();
    }

    /** @return the request as the fan-out hands it to its target */
    public static ReferralDecision receive(int request, Duration responseWindow) {
        String referralId = referralId(request);
        return ReferralDecision.newBuilder()
                .setDecisionId("receive-" + referralId)
                .setReferralId(referralId)
                .setActor(ENGINE)
                .setCorrelationId(Payload.rfiId(request))
                .setReceive(new Receive(rfi(request), policy(responseWindow)))
                .build();
    }

    /** @return an open referral as a store keeps it */
    public static byte[] stored() {
        ReferralDecision receive = receive(0, Duration.ofDays(14));
        Referral open = PlainEvents.received(receive, new Origin("", 0, 0L), Instant.EPOCH)
                .getAfter();
        return new SingleObjectSerde<>(Referral.class).encode(open);
    }

    private static Rfi rfi(int request) {
        Person contact = new Person(
                Payload.CONTACT_NAME, Payload.contactEmail(request), Payload.CONTACT_PHONE, Payload.LANGUAGE);
        Sealed customer = Sealing.customer(new CustomerDetails(Payload.COMPANY, contact));
        return Rfi.newBuilder()
                .setRfiId(Payload.rfiId(request))
                .setProfileId(Payload.PROFILE)
                .setLocation(Payload.LOCATION)
                .setPartnerId(Payload.PARTNER)
                .setPartnerName("Northwind Systems")
                .setLeadType(LeadType.CUSTOMER_INQUIRY)
                .setCountry(Payload.COUNTRY)
                .setRegion(Payload.REGION)
                .setCompanySize(CompanySize.MEDIUM)
                .setLanguage(Payload.LANGUAGE)
                .setSolutions(List.of(Payload.SOLUTION))
                .setDirectContact(false)
                .setCustomer(customer)
                .setNeed(Sealing.text(customer.getSubjectId(), Payload.need(request)))
                .setContacts(List.of(Sealing.person(COLLEAGUE)))
                .setSubmittedAt(Instant.EPOCH)
                .build();
    }

    /** @return the request's decline by its partner; its repeat is the same */
    public static ReferralDecision decline(int request) {
        return ReferralDecision.newBuilder()
                .setDecisionId(Payload.rfiId(request))
                .setReferralId(referralId(request))
                .setActor(PARTNER)
                .setCorrelationId(Payload.rfiId(request))
                .setDecline(new Decline(DeclineReason.NO_CAPACITY, null))
                .build();
    }
}
