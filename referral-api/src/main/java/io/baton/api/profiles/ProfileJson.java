package io.baton.api.profiles;

import static io.baton.api.web.Fields.orEmpty;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.baton.api.web.ContactJson;
import io.baton.api.web.Fields;
import io.baton.api.web.Problem;
import io.baton.events.BusinessProfile;
import io.baton.events.CompanySize;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.lifecycle.check.Findings;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.lifecycle.profile.NameReview;
import io.baton.lifecycle.profile.NameReviewStage;
import io.baton.lifecycle.profile.Naming;
import io.baton.lifecycle.profile.ProfileCheck;
import io.baton.partners.Profiles.Entry;
import io.baton.records.NamingRecords;
import io.baton.records.PhoneNumber;
import io.baton.records.ProfileRecords;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.serde.annotation.Serdeable;
import io.swagger.v3.oas.annotations.media.ArraySchema;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.media.Schema.AccessMode;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A business profile, as it is read and written over HTTP: what was read can be sent back. */
@JsonIgnoreProperties(ignoreUnknown = false)
@Serdeable
@Schema(name = "BusinessProfile")
public record ProfileJson(
        @Nullable @Schema(accessMode = AccessMode.READ_ONLY) String profileId,

        @Nullable @Schema(description = "A partner's own, from the token; the program's operator names it.")
        String partnerId,

        @Nullable
        @Schema(
                example = "Northwind Systems",
                requiredMode = Schema.RequiredMode.REQUIRED,
                description =
                        "As the partner wants it. While it waits for the program, customers see the name of before, and do not find a"
                                + " profile that never had one.")
        String partnerName,

        @Nullable @Schema(example = "EMEA", requiredMode = Schema.RequiredMode.REQUIRED)
        String region,

        @Nullable
        @Schema(
                implementation = io.baton.lifecycle.profile.ProfileStatus.class,
                requiredMode = Schema.RequiredMode.REQUIRED)
        String status,

        @Nullable
        @Schema(
                type = "string",
                format = "date",
                example = "2027-01-11",
                description =
                        "While it is paused: the day from which it takes referrals again by itself. Once it has come, the profile takes"
                                + " referrals, whatever its status says.")
        String pausedUntil,

        @Nullable List<LocationJson> locations,
        @Nullable List<String> keywords,
        @Nullable List<String> services,
        @Nullable List<String> solutions,
        @Nullable List<String> industries,
        @Nullable List<String> languages,

        @Nullable
        @ArraySchema(
                arraySchema = @Schema(description = "None for all."),
                schema = @Schema(implementation = io.baton.lifecycle.CompanySize.class))
        List<String> servedCompanySizes,

        @Nullable @Schema(description = "Given by the program only.")
        List<String> competencies,

        @Nullable @Schema(description = "Given by the program only.")
        List<String> endorsements,

        @Nullable
        @Schema(
                type = "boolean",
                example = "false",
                description =
                        "Given by the program only: the name may look like another partner's. It may not be the very same.")
        Object lookAlikeAllowed,

        @Nullable @Schema(accessMode = AccessMode.READ_ONLY) Instant updatedAt,

        @Nullable
        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description = "What the program says of the name that the partner asked for last; absent if nothing.")
        NameReviewJson nameReview,

        @Nullable
        @Schema(
                accessMode = AccessMode.READ_ONLY,
                description =
                        "What is wrong with a profile that the program's systems published; it takes no referrals.")
        List<Problem.FieldError> problems) {

    /** Where the partner can be reached. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "Location")
    public record LocationJson(
            @Nullable @Schema(example = "hamburg", requiredMode = Schema.RequiredMode.REQUIRED)
            String location,

            @Nullable String city,

            @Nullable @Schema(example = "DE", requiredMode = Schema.RequiredMode.REQUIRED)
            String country,

            @Nullable List<ContactJson> contacts) {}

    /** Somebody at a location, who gets the mails. */
    @JsonIgnoreProperties(ignoreUnknown = false)
    @Serdeable
    @Schema(name = "LocationContact")
    public record ContactJson(
            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String name,

            @Nullable @Schema(requiredMode = Schema.RequiredMode.REQUIRED)
            String email,

            @Nullable String phone,
            @Nullable @Schema(example = "de") String language,

            @Nullable @Schema(description = "The user id in this person's tokens, if they sign in.")
            String userId,

            @Nullable
            @Schema(
                    type = "boolean",
                    example = "false",
                    description = "Whether this person wants reminders; true if absent.")
            Object reminders,

            @Nullable
            @Schema(
                    accessMode = AccessMode.READ_ONLY,
                    description = "The number to dial; absent if it cannot be read.",
                    example = "+4940123456")
            String phoneE164,

            @Nullable @Schema(accessMode = AccessMode.READ_ONLY, description = "The extension to dial behind it.")
            String phoneExtension) {}

    /**
     * The program's review of the name that a partner asked for.
     *
     * @param standing the name that customers see; absent if the profile has none yet
     * @param looksLike another partner's name that customers could take it for, for the program's operators
     */
    @Serdeable
    @Schema(name = "NameReview")
    public record NameReviewJson(
            @Schema(implementation = NameReviewStage.class) String stage,

            @Schema(description = "The name that was asked for.")
            String name,

            @Nullable @Schema(description = "The name that customers see; absent if the profile has none yet.")
            String standing,

            @Nullable
            @Schema(
                    description =
                            "Another partner's name that customers could take it for; in the list of what waits only.")
            String looksLike,

            @Nullable @Schema(description = "Why it was declined.")
            String reason,

            @Schema(description = "Since when it has been so.")
            Instant since) {
        private static NameReviewJson of(Naming naming, NameReview review, Optional<String> looksLike) {
            return new NameReviewJson(
                    review.stage().name(),
                    review.name(),
                    naming.name().isEmpty() ? null : naming.name(),
                    looksLike.orElse(null),
                    review.reason().orElse(null),
                    review.since());
        }
    }

    /** @return the profile, with what is wrong with it */
    public static ProfileJson of(Entry entry) {
        return of(entry, Optional.empty());
    }

    /** @param looksLike another partner's name that customers could take the one for that waits */
    static ProfileJson of(Entry entry, Optional<String> looksLike) {
        String profileId = entry.profileId();
        BusinessProfile profile = entry.profile();
        Naming naming = NamingRecords.toRules(profile);
        return new ProfileJson(
                profileId,
                profile.getPartnerId(),
                naming.wanted(),
                profile.getRegion(),
                profile.getStatus().name(),
                profile.getPausedUntil() == null
                        ? null
                        : profile.getPausedUntil().toString(),
                profile.getLocations().stream().map(ProfileJson::location).toList(),
                profile.getKeywords(),
                profile.getServices(),
                profile.getSolutions(),
                profile.getIndustries(),
                profile.getLanguages(),
                profile.getServedCompanySizes().stream().map(Enum::name).toList(),
                profile.getCompetencies(),
                profile.getEndorsements(),
                naming.lookAlikeAllowed() ? true : null,
                profile.getUpdatedAt(),
                naming.review()
                        .map(review -> NameReviewJson.of(naming, review, looksLike))
                        .orElse(null),
                problems(entry, naming.wanted()));
    }

    /**
     * @param id the profile's id
     * @param partner the partner that it is for
     * @param given its competencies and endorsements, from any source
     * @return the profile; as its owner wants it, and with what the program has given
     */
    BusinessProfile profile(String id, String partner, Given given, Fields fields, Instant now) {
        return BusinessProfile.newBuilder()
                .setProfileId(id)
                .setPartnerId(partner)
                .setPartnerName(orEmpty(partnerName))
                .setRegion(orEmpty(region))
                .setStatus(Optional.ofNullable(fields.required("status", ProfileStatus.class, status))
                        .orElse(ProfileStatus.UNKNOWN))
                .setPausedUntil(fields.day("pausedUntil", pausedUntil))
                .setLocations(locationsAsked(fields))
                .setKeywords(fields.several("keywords", keywords))
                .setServices(fields.several("services", services))
                .setSolutions(fields.several("solutions", solutions))
                .setIndustries(fields.several("industries", industries))
                .setLanguages(fields.several("languages", languages))
                .setServedCompanySizes(sizesAsked(fields))
                .setCompetencies(given.competencies())
                .setEndorsements(given.endorsements())
                .setUpdatedAt(now)
                .build();
    }

    /** @return whether the name may look like another partner's; empty if it does not say */
    Optional<Boolean> lookAlikeAllowed(Fields fields) {
        return fields.flag("lookAlikeAllowed", lookAlikeAllowed);
    }

    /**
     * What only the program gives.
     *
     * @param competencies what the partner is able to do, as the program attests
     * @param endorsements what the program praises it for
     */
    record Given(List<String> competencies, List<String> endorsements) {}

    private List<Location> locationsAsked(Fields fields) {
        List<Location> asked = new ArrayList<>();
        for (LocationJson json : fields.several("locations", locations)) {
            String field = "locations[" + asked.size() + "].contacts";
            List<LocationContact> contacts = new ArrayList<>();
            for (ContactJson contact : fields.several(field, json.contacts()))
                contacts.add(contactAsked(contact, field + "[" + contacts.size() + "]", fields));
            asked.add(new Location(orEmpty(json.location()), json.city(), orEmpty(json.country()), contacts));
        }
        return asked;
    }

    private static LocationContact contactAsked(ContactJson json, String field, Fields fields) {
        return new LocationContact(
                orEmpty(json.name()),
                orEmpty(json.email()),
                json.phone(),
                json.language(),
                json.userId(),
                fields.flag(field + ".reminders", json.reminders()).orElse(null));
    }

    private List<CompanySize> sizesAsked(Fields fields) {
        List<CompanySize> sizes = new ArrayList<>();
        for (String name : fields.several("servedCompanySizes", servedCompanySizes)) {
            CompanySize size = fields.oneOf("servedCompanySizes", CompanySize.class, name);
            if (size != null && !sizes.contains(size)) sizes.add(size);
        }
        return sizes;
    }

    private static LocationJson location(Location location) {
        return new LocationJson(
                location.getLocation(),
                location.getCity(),
                location.getCountry(),
                location.getContacts().stream()
                        .map(contact -> contact(contact, location.getCountry()))
                        .toList());
    }

    private static ContactJson contact(LocationContact contact, String country) {
        Optional<PhoneNumber> phone = PhoneNumber.read(contact.getPhone(), country);
        return new ContactJson(
                contact.getName(),
                contact.getEmail(),
                contact.getPhone(),
                contact.getLanguage(),
                contact.getUserId(),
                contact.getReminders(),
                phone.flatMap(PhoneNumber::e164).orElse(null),
                phone.flatMap(PhoneNumber::extension).orElse(null));
    }

    /** That a name waits is no problem of the profile. */
    private static List<Problem.FieldError> problems(Entry entry, String wanted) {
        Findings findings = new Findings();
        findings.that(!entry.misnamed(), "partnerName", NameClaim.ANOTHERS);
        BusinessProfile named = BusinessProfile.newBuilder(entry.profile())
                .setPartnerName(wanted)
                .build();
        ProfileCheck.problems(entry.profileId(), ProfileRecords.toRules(named))
                .forEach(problem -> findings.add(problem.field(), problem.reason()));
        List<Problem.FieldError> problems = findings.found().stream()
                .map(problem -> new Problem.FieldError(problem.field(), problem.reason()))
                .toList();
        return problems.isEmpty() ? null : problems;
    }
}
