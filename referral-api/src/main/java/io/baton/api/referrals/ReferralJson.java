package io.baton.api.referrals;

import io.baton.api.registrations.RegistrationJson;
import io.baton.api.web.ContactJson;
import io.baton.api.web.MoneyJson;
import io.baton.api.web.PersonJson;
import io.baton.events.Call;
import io.baton.events.CustomerDetails;
import io.baton.events.DeadlineKind;
import io.baton.events.Engagement;
import io.baton.events.Flame;
import io.baton.events.Referral;
import io.baton.events.Rfi;
import io.baton.events.Sealed;
import io.baton.events.Stage;
import io.baton.events.sealing.Sealing;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.rfi.LeadType;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.Schema;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** A referral, as its partner sees it. */
@Serdeable
@Schema(name = "Referral")
public record ReferralJson(
        String referralId,
        long version,
        @Schema(implementation = Stage.class) String stage,
        String rfiId,
        @Schema(implementation = LeadType.class) String leadType,
        String company,
        PersonJson contact,
        String country,
        String region,
        @Schema(implementation = CompanySize.class) String companySize,
        String language,
        String need,
        List<String> solutions,
        String profileId,
        String location,
        @Nullable String campaignId,
        @Nullable PersonJson sender,

        @Schema(
                implementation = Flame.class,
                description = "Whether the customer waits for a call: LIT, call now; ELAPSED, still call")
        String flame,

        Instant receivedAt,
        @Nullable Instant expiresAt,

        @Schema(description = "The partner's people at the location: as the profile names them until it is decided.")
        List<ContactJson> locationContacts,

        @Nullable @Schema(description = "The last call of your people to the customer; the history has them all.")
        CallJson lastCall,

        @Nullable EngagementJson engagement,
        @Nullable EndingJson ending,
        @Nullable RegistrationJson registration,

        @Nullable
        @Schema(
                description =
                        "Your earlier referrals, not withdrawn or cancelled, of the same customer (their address, or their company's own"
                                + " domain) with the same need (its text, or the solutions), within the program's window; the last"
                                + " received first. Absent if there are none, and for a past instant.")
        List<EarlierRequestJson> askedBefore) {

    /**
     * A call to the customer.
     *
     * @param at when they said that they had called
     * @param userId who called
     * @param name what they are called; absent if it is not known any more
     */
    @Serdeable
    @Schema(name = "Call")
    public record CallJson(
            Instant at, String userId, @Nullable String name) {
        static @Nullable CallJson of(@Nullable Call call, Optional<String> name) {
            return call == null ? null : new CallJson(call.getAt(), call.getBy(), name.orElse(null));
        }
    }

    /** What the partner recorded on accepting. */
    @Serdeable
    @Schema(name = "Engagement")
    public record EngagementJson(
            String name,
            MoneyJson value,
            LocalDate purchaseDate,
            @Nullable String notes,
            @Nullable String crmId,
            @Nullable String campaignId,
            List<ContactJson> colleagues,
            Instant acceptedAt) {}

    /** How it ended. */
    @Serdeable
    @Schema(name = "Ending")
    public record EndingJson(
            Instant at,
            @Nullable @Schema(ref = "EndingReason") String reason,
            @Nullable String competitor,
            @Nullable String notes,
            @Nullable List<String> solutions,
            @Nullable MoneyJson value,
            @Nullable LocalDate closedOn) {}

    /** @param caller what the last who called the customer is called, if anybody did and it is known */
    public static ReferralJson of(Referral referral, Optional<String> caller) {
        return of(referral, caller, List.of());
    }

    /** @param earlier the partner's referrals that this one may repeat */
    static ReferralJson of(Referral referral, Optional<String> caller, List<Referral> earlier) {
        Rfi rfi = referral.getRfi();
        CustomerDetails customer = Sealing.openCustomer(rfi.getCustomer());
        return new ReferralJson(
                referral.getReferralId(),
                referral.getVersion(),
                referral.getStage().name(),
                rfi.getRfiId(),
                rfi.getLeadType().name(),
                customer.getCompany(),
                PersonJson.of(customer.getContact(), rfi.getCountry()),
                rfi.getCountry(),
                rfi.getRegion(),
                rfi.getCompanySize().name(),
                rfi.getLanguage(),
                Sealing.openText(rfi.getNeed()),
                rfi.getSolutions(),
                rfi.getProfileId(),
                rfi.getLocation(),
                rfi.getCampaignId(),
                PersonJson.opened(rfi.getSender()),
                referral.getFlame().name(),
                referral.getReceivedAt(),
                expiresAt(referral).orElse(null),
                people(rfi.getContacts(), rfi.getPartnerCountry()),
                CallJson.of(referral.getLastCall(), caller),
                engagement(referral),
                ending(referral),
                Optional.ofNullable(referral.getRegistration())
                        .map(RegistrationJson::of)
                        .orElse(null),
                earlier.isEmpty()
                        ? null
                        : earlier.stream().map(EarlierRequestJson::of).toList());
    }

    private static Optional<Instant> expiresAt(Referral referral) {
        return referral.getDeadlines().stream()
                .filter(deadline -> deadline.getKind() == DeadlineKind.EXPIRY)
                .findFirst()
                .map(deadline -> deadline.getAt());
    }

    private static List<ContactJson> people(List<Sealed> people, @Nullable String country) {
        return people.stream()
                .map(person -> ContactJson.opened(person, country))
                .toList();
    }

    private static EngagementJson engagement(Referral referral) {
        Engagement engagement = referral.getEngagement();
        if (engagement == null) return null;
        return new EngagementJson(
                Sealing.openText(engagement.getName()),
                MoneyJson.of(engagement.getValue()),
                engagement.getPurchaseDate(),
                opened(engagement.getNotes()),
                engagement.getCrmId(),
                engagement.getCampaignId(),
                people(engagement.getColleagues(), referral.getRfi().getPartnerCountry()),
                referral.getAcceptedAt());
    }

    private static EndingJson ending(Referral referral) {
        Instant at = referral.getArchivedAt();
        if (at == null) return null;
        if (referral.getWon() != null)
            return new EndingJson(
                    at,
                    null,
                    null,
                    null,
                    referral.getWon().getSolutions(),
                    MoneyJson.of(referral.getWon().getValue()),
                    referral.getWon().getClosedOn());
        if (referral.getLost() != null)
            return unsuccessful(
                    at,
                    referral.getLost().getReason().name(),
                    referral.getLost().getCompetitor(),
                    referral.getLost().getNotes());
        if (referral.getDeclined() != null)
            return unsuccessful(
                    at,
                    referral.getDeclined().getReason().name(),
                    null,
                    referral.getDeclined().getNotes());
        if (referral.getCancelled() != null)
            return unsuccessful(
                    at,
                    referral.getCancelled().getReason().name(),
                    null,
                    referral.getCancelled().getNotes());
        return unsuccessful(at, null, null, null);
    }

    private static EndingJson unsuccessful(Instant at, String reason, Sealed competitor, Sealed notes) {
        return new EndingJson(at, reason, opened(competitor), opened(notes), null, null, null);
    }

    private static String opened(Sealed text) {
        return text == null ? null : Sealing.openText(text);
    }
}
