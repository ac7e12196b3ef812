package io.baton.lifecycle.rfi;

import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.Sealed;
import java.time.Instant;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/**
 * One customer's request, as one target gets it. Fixed on receipt, but for the location's contacts: they follow
 * the business profile until the partner has decided (L3).
 *
 * @param rfiId the request; the same for all its targets
 * @param target who got it
 * @param partnerId the company behind the target's profile: only its people may decide
 * @param partnerName the partner's name as customers see it
 * @param leadType how it came about
 * @param country the customer's country, ISO 3166-1 alpha-2
 * @param region the program's region that the request is for
 * @param companySize the customer's size
 * @param language the customer's language, BCP 47
 * @param solutions the wanted solutions
 * @param services the wanted services, if partners were to be found by them
 * @param industries the customer's industries, if partners were to be found by them
 * @param directContact whether the customer asks interested partners to call (L8)
 * @param campaignId the campaign that it came from
 * @param customer company, contact name, e-mail and phone
 * @param need what the customer wrote
 * @param sender of a qualified lead
 * @param contacts the location's people
 * @param partnerCountry the country of the partner's location, ISO 3166-1 alpha-2; empty for what an earlier release received
 * @param submittedAt when the customer or sender submitted it
 */
public record Rfi(
        String rfiId,
        Target target,
        String partnerId,
        String partnerName,
        LeadType leadType,
        String country,
        String region,
        CompanySize companySize,
        String language,
        List<String> solutions,
        List<String> services,
        List<String> industries,
        boolean directContact,
        Optional<String> campaignId,
        Sealed customer,
        Sealed need,
        Optional<Sealed> sender,
        List<Sealed> contacts,
        Optional<String> partnerCountry,
        Instant submittedAt) {
    public Rfi {
        Objects.requireNonNull(rfiId, "rfiId");
        Objects.requireNonNull(target, "target");
        Objects.requireNonNull(partnerId, "partnerId");
        Objects.requireNonNull(leadType, "leadType");
        Objects.requireNonNull(submittedAt, "submittedAt");
        solutions = List.copyOf(solutions);
        services = List.copyOf(services);
        industries = List.copyOf(industries);
        contacts = List.copyOf(contacts);
    }

    /** @return the same request in the hands of other contacts of the location */
    public Rfi with(List<Sealed> others) {
        return new Rfi(
                rfiId,
                target,
                partnerId,
                partnerName,
                leadType,
                country,
                region,
                companySize,
                language,
                solutions,
                services,
                industries,
                directContact,
                campaignId,
                customer,
                need,
                sender,
                others,
                partnerCountry,
                submittedAt);
    }
}
