package io.baton.engine.fanout;

import io.baton.engine.records.RequestedRfi;
import io.baton.engine.records.SealedCopies;
import io.baton.engine.records.SealedCopy;
import io.baton.engine.records.TargetRequest;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.CustomerDetails;
import io.baton.events.FindPartners;
import io.baton.events.LeadType;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.Person;
import io.baton.events.Rfi;
import io.baton.events.RfiSubmission;
import io.baton.events.RfiSubmitted;
import io.baton.events.Sealed;
import io.baton.events.Sender;
import io.baton.events.Target;
import io.baton.events.sealing.Sealing;
import io.baton.events.topics.Ids;
import io.baton.lifecycle.check.Typed;
import io.baton.records.NeedRecords;
import io.baton.records.ProfileRecords;
import java.util.Optional;

/**
 * One RFI as one request for each target, and as the target gets it. A request names no partner: the target's profile does, where the
 * request meets it. Pure.
 */
final class TargetRequests {
    private TargetRequests() {}

    /** @param rfi what the submission asks */
    static TargetRequest of(RfiSubmission submission, RfiSubmitted rfi, Target target) {
        Sealed customer = customer(rfi);
        RequestedRfi requested = RequestedRfi.newBuilder()
                .setProfileId(target.getProfileId())
                .setLocation(target.getLocation())
                .setLeadType(rfi.getLeadType().name())
                .setCountry(rfi.getCountry())
                .setRegion(rfi.getRegion())
                .setCompanySize(rfi.getCompanySize().name())
                .setLanguage(rfi.getLanguage())
                .setSolutions(rfi.getSolutions())
                .setServices(NeedRecords.wishes(rfi, FindPartners::getServices))
                .setIndustries(NeedRecords.wishes(rfi, FindPartners::getIndustries))
                .setDirectContact(rfi.getDirectContact())
                .setCampaignId(rfi.getCampaignId())
                .setCustomer(SealedCopies.of(customer))
                .setNeed(SealedCopies.of(Sealing.text(customer.getSubjectId(), rfi.getNeed())))
                .setSender(sender(rfi.getSender()))
                .setSubmittedAt(submission.getSubmittedAt())
                .build();
        return request(submission.getRfiId(), requested);
    }

    /** @return the request of another target for what a target was asked */
    static TargetRequest instead(Rfi asked, String profileId, String location) {
        RequestedRfi requested = RequestedRfi.newBuilder()
                .setProfileId(profileId)
                .setLocation(location)
                .setLeadType(asked.getLeadType().name())
                .setCountry(asked.getCountry())
                .setRegion(asked.getRegion())
                .setCompanySize(asked.getCompanySize().name())
                .setLanguage(asked.getLanguage())
                .setSolutions(asked.getSolutions())
                .setServices(asked.getServices())
                .setIndustries(asked.getIndustries())
                .setDirectContact(asked.getDirectContact())
                .setCampaignId(asked.getCampaignId())
                .setCustomer(SealedCopies.of(asked.getCustomer()))
                .setNeed(SealedCopies.of(asked.getNeed()))
                .setSender(asked.getSender() == null ? null : SealedCopies.of(asked.getSender()))
                .setSubmittedAt(asked.getSubmittedAt())
                .build();
        return request(asked.getRfiId(), requested);
    }

    /** Only the customer withdraws an RFI (L16). */
    static TargetRequest withdrawal(String rfiId, String referralId) {
        return TargetRequest.newBuilder()
                .setRfiId(rfiId)
                .setReferralId(referralId)
                .build();
    }

    /** @return the RFI with its partner, for a profile that does not refuse the request */
    static Rfi received(TargetRequest request, BusinessProfile published) {
        BusinessProfile profile = ProfileRecords.read(published);
        RequestedRfi asked = request.getRfi();
        Location location = location(profile, asked.getLocation()).orElseThrow();
        return Rfi.newBuilder()
                .setRfiId(request.getRfiId())
                .setProfileId(asked.getProfileId())
                .setLocation(asked.getLocation())
                .setPartnerId(profile.getPartnerId())
                .setPartnerName(profile.getPartnerName())
                .setPartnerCountry(location.getCountry())
                .setLeadType(LeadType.valueOf(asked.getLeadType()))
                .setCountry(asked.getCountry())
                .setRegion(asked.getRegion())
                .setCompanySize(CompanySize.valueOf(asked.getCompanySize()))
                .setLanguage(asked.getLanguage())
                .setSolutions(asked.getSolutions())
                .setServices(asked.getServices())
                .setIndustries(asked.getIndustries())
                .setDirectContact(asked.getDirectContact())
                .setCampaignId(asked.getCampaignId())
                .setCustomer(SealedCopies.sealed(asked.getCustomer()))
                .setNeed(SealedCopies.sealed(asked.getNeed()))
                .setSender(asked.getSender() == null ? null : SealedCopies.sealed(asked.getSender()))
                .setContacts(location.getContacts().stream()
                        .map(TargetRequests::contact)
                        .toList())
                .setSubmittedAt(asked.getSubmittedAt())
                .build();
    }

    private static TargetRequest request(String rfiId, RequestedRfi rfi) {
        return TargetRequest.newBuilder()
                .setRfiId(rfiId)
                .setReferralId(Ids.referral(rfiId, rfi.getProfileId(), rfi.getLocation()))
                .setRfi(rfi)
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

    private static SealedCopy sender(Sender sender) {
        if (sender == null) return null;
        return SealedCopies.of(Sealing.person(new Person(sender.getName(), sender.getEmail(), null, null)));
    }

    private static Sealed contact(LocationContact contact) {
        return Sealing.person(
                new Person(contact.getName(), contact.getEmail(), contact.getPhone(), contact.getLanguage()));
    }
}
