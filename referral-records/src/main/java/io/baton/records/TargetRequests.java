package io.baton.records;

import static io.baton.records.Named.named;

import io.baton.events.BusinessProfile;
import io.baton.events.CustomerDetails;
import io.baton.events.FindPartners;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.TargetRefusal;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.rfi.OutOfReach;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** How an RFI becomes one request for each target, in the words of the contract. {@link OutOfReach} says which targets it can go to. */
public final class TargetRequests {
    private TargetRequests() {}

    /**
     * @param submission that asks for it
     * @param rfi what is asked
     * @return the request as far as the RFI tells; the partner is filled in when its profile is met
     */
    public static Rfi requested(RfiSubmission submission, RfiSubmitted rfi, Target target) {
        Sealed customer = customer(rfi);
        return Rfi.newBuilder()
                .setRfiId(submission.getRfiId())
                .setProfileId(target.getProfileId())
                .setLocation(target.getLocation())
                .setPartnerId("")
                .setPartnerName("")
                .setLeadType(rfi.getLeadType())
                .setCountry(rfi.getCountry())
                .setRegion(rfi.getRegion())
                .setCompanySize(rfi.getCompanySize())
                .setLanguage(rfi.getLanguage())
                .setSolutions(rfi.getSolutions())
                .setServices(sought(rfi, FindPartners::getServices))
                .setIndustries(sought(rfi, FindPartners::getIndustries))
                .setDirectContact(rfi.getDirectContact())
                .setCampaignId(rfi.getCampaignId())
                .setCustomer(customer)
                .setNeed(Sealing.text(customer.getSubjectId(), rfi.getNeed()))
                .setSender(sender(rfi.getSender()))
                .setContacts(List.of())
                .setSubmittedAt(submission.getSubmittedAt())
                .build();
    }

    private static List<String> sought(RfiSubmitted rfi, Function<FindPartners, List<String>> terms) {
        return Optional.ofNullable(rfi.getFindPartners()).map(terms).orElseGet(List::of);
    }

    /** @return the request for another target; the partner is filled in when its profile is met */
    public static Rfi redirected(Rfi request, String profileId, String location) {
        return Rfi.newBuilder(request)
                .setProfileId(profileId)
                .setLocation(location)
                .setPartnerId("")
                .setPartnerName("")
                .setContacts(List.of())
                .build();
    }

    /**
     * @param profile null if it is unknown
     * @return why the target can't be reached; empty if it can
     */
    public static Optional<OutOfReach> outOfReach(BusinessProfile profile, Rfi request) {
        return OutOfReach.of(
                Optional.ofNullable(profile).map(ProfileRecords::toRules),
                new io.baton.lifecycle.rfi.Target(request.getProfileId(), request.getLocation()),
                request.getRegion(),
                named(CompanySize.class, request.getCompanySize()));
    }

    /** @return the reason as the RFI's result says it */
    public static TargetRefusal refusal(OutOfReach reason) {
        return named(TargetRefusal.class, reason);
    }

    /** @return the request with its partner, for a profile that does not refuse it */
    public static Rfi met(BusinessProfile published, Rfi request) {
        BusinessProfile profile = ProfileRecords.read(published);
        Location location = location(profile, request.getLocation()).orElseThrow();
        return Rfi.newBuilder(request)
                .setPartnerId(profile.getPartnerId())
                .setPartnerName(profile.getPartnerName())
                .setContacts(location.getContacts().stream()
                        .map(TargetRequests::contact)
                        .toList())
                .build();
    }

    private static Optional<Location> location(BusinessProfile profile, String id) {
        return profile.getLocations().stream()
                .filter(location -> Typed.same(location.getLocation(), id))
                .findFirst();
    }

    private static Sealed customer(RfiSubmitted rfi) {
        Person contact = new Person(
                rfi.getContact().getName(),
                rfi.getContact().getEmail(),
                rfi.getContact().getPhone(),
                rfi.getLanguage());
        return Sealing.customer(new CustomerDetails(rfi.getCompany(), contact));
    }

    private static Sealed sender(Sender sender) {
        return sender == null ? null : Sealing.person(new Person(sender.getName(), sender.getEmail(), null, null));
    }

    private static Sealed contact(LocationContact contact) {
        return Sealing.person(
                new Person(contact.getName(), contact.getEmail(), contact.getPhone(), contact.getLanguage()));
    }
}
