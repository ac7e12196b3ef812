package io.baton.records;

import io.baton.events.BusinessProfile;
import io.baton.events.CustomerDetails;
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
import io.baton.lifecycle.ranking.Need;
import io.baton.lifecycle.rfi.CompanySize;
import io.baton.partners.ProfileCheck;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** How an RFI becomes one request for each target, and what makes a target one that can be reached (L1). Pure. */
public final class Targets {
    private Targets() {}

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
                .setDirectContact(rfi.getDirectContact())
                .setCampaignId(rfi.getCampaignId())
                .setCustomer(customer)
                .setNeed(Sealing.text(customer.getSubjectId(), rfi.getNeed()))
                .setSender(sender(rfi.getSender()))
                .setContacts(List.of())
                .setSubmittedAt(submission.getSubmittedAt())
                .build();
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

    /** @return what partners are looked for, for an RFI that is to find them (L15) */
    public static Need need(RfiSubmitted rfi) {
        return new Need(
                rfi.getRegion(),
                Optional.of(rfi.getCountry()),
                Optional.of(size(rfi.getCompanySize())),
                Optional.of(rfi.getLanguage()),
                Set.copyOf(rfi.getSolutions()),
                Set.copyOf(rfi.getFindPartners().getServices()),
                Set.copyOf(rfi.getFindPartners().getIndustries()),
                Set.of());
    }

    /** @return why the target can't be reached; empty if it can */
    public static Optional<TargetRefusal> refusal(BusinessProfile profile, Rfi request) {
        if (profile == null) return Optional.of(TargetRefusal.PROFILE_UNKNOWN);
        if (!ProfileCheck.takesReferrals(request.getProfileId(), profile))
            return Optional.of(TargetRefusal.PROFILE_NOT_ACTIVE);
        if (location(profile, request.getLocation()).isEmpty()) return Optional.of(TargetRefusal.LOCATION_UNKNOWN);
        if (!profile.getRegion().equals(request.getRegion())) return Optional.of(TargetRefusal.REGION_NOT_SERVED);
        return size(request.getCompanySize()).servedBy(sizes(profile))
                ? Optional.empty()
                : Optional.of(TargetRefusal.COMPANY_SIZE_NOT_SERVED);
    }

    /** @return whether a little patience may help: the profile may be on its way */
    public static boolean mayStillCome(TargetRefusal refusal) {
        return refusal == TargetRefusal.PROFILE_UNKNOWN || refusal == TargetRefusal.PROFILE_NOT_ACTIVE;
    }

    /** @return the request with its partner, for a profile that does not refuse it */
    public static Rfi met(BusinessProfile profile, Rfi request) {
        Location location = location(profile, request.getLocation()).orElseThrow();
        return Rfi.newBuilder(request)
                .setPartnerId(profile.getPartnerId())
                .setPartnerName(profile.getPartnerName())
                .setContacts(
                        location.getContacts().stream().map(Targets::contact).toList())
                .build();
    }

    private static Optional<Location> location(BusinessProfile profile, String id) {
        return profile.getLocations().stream()
                .filter(location -> location.getLocation().equals(id))
                .findFirst();
    }

    private static Set<CompanySize> sizes(BusinessProfile profile) {
        return profile.getServedCompanySizes().stream().map(Targets::size).collect(Collectors.toSet());
    }

    private static CompanySize size(io.baton.events.CompanySize size) {
        return CompanySize.valueOf(size.name());
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
