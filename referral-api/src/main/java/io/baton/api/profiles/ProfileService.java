package io.baton.api.profiles;

import io.baton.api.gateway.ProfileDirectory;
import io.baton.api.gateway.Setting;
import io.baton.api.profiles.ProfileJson.Given;
import io.baton.api.profiles.ReviewProfileJson.Review;
import io.baton.api.web.Caller;
import io.baton.api.web.Fields;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.events.BusinessProfile;
import io.baton.events.ProfileStatus;
import io.baton.lifecycle.check.Typed;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.lifecycle.profile.NameReviewPolicy;
import io.baton.lifecycle.profile.Naming;
import io.baton.lifecycle.profile.Profile;
import io.baton.lifecycle.profile.ProfileCheck;
import io.baton.lifecycle.roles.Right;
import io.baton.partners.Profiles;
import io.baton.partners.Profiles.Entry;
import io.baton.projections.views.ViewsUnavailableException;
import io.baton.records.NamingRecords;
import io.baton.records.ProfileRecords;
import io.micronaut.core.annotation.Nullable;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.IntStream;

/** Who may read and change which business profile, and what of it (L14, L15). */
@Singleton
public final class ProfileService {
    private static final Given NOTHING = new Given(List.of(), List.of());
    private static final String TAKEN = "cannot be approved: another partner bears this very name";
    private static final String LOOKS_LIKE_ANOTHERS = "must be said: the name looks like another partner's";

    private final Profiles profiles;
    private final ProfileDirectory directory;
    private final Setting<NameReviewPolicy> nameReview;
    private final InstantSource clock;

    ProfileService(
            Profiles profiles, ProfileDirectory directory, Setting<NameReviewPolicy> nameReview, InstantSource clock) {
        this.profiles = profiles;
        this.directory = directory;
        this.nameReview = nameReview;
        this.clock = clock;
    }

    /**
     * One page of the profiles that the caller may see: a partner's own, for the program's operator all of them.
     *
     * @param cursor where the page before ended; null for the first page
     * @param limit how many at most
     * @throws ProblemException if the cursor or the limit is wrong, naming it
     */
    public ProfilesJson all(Caller caller, @Nullable String cursor, int limit) {
        requireReader(caller);
        String after = ProfilesJson.after(cursor, limit);
        List<Entry> found = profiles.all().stream()
                .filter(entry -> entry.profileId().compareTo(after) > 0 && mayRead(caller, entry))
                .sorted(Comparator.comparing(Entry::profileId))
                .limit(limit + 1L)
                .toList();
        return ProfilesJson.of(found, limit, ProfileJson::of);
    }

    /**
     * One page of the profiles whose partner's name waits for the program, each with another partner's name that it looks like.
     *
     * @throws ProblemException as {@link #all} does
     */
    public ProfilesJson waiting(Caller caller, @Nullable String cursor, int limit) {
        requireReviewer(caller);
        String after = ProfilesJson.after(cursor, limit);
        List<Entry> found = profiles.waiting().stream()
                .filter(entry -> entry.profileId().compareTo(after) > 0)
                .limit(limit + 1L)
                .toList();
        return ProfilesJson.of(
                found,
                limit,
                entry -> ProfileJson.of(entry, anothers(entry.profile().getPartnerId(), naming(entry), false)));
    }

    /**
     * Approves or declines the name that waits.
     *
     * @throws ProblemException if this name does not wait, or is another partner's
     */
    public Entry review(Caller caller, String profileId, ReviewProfileJson asked) {
        requireReviewer(caller);
        Review review = asked.checked();
        return directory.change(profileId, before -> {
            Entry entry = before.orElseThrow(() -> new ProblemException(Problem.notFound()));
            return NamingRecords.named(
                    BusinessProfile.newBuilder(entry.profile())
                            .setUpdatedAt(clock.instant())
                            .build(),
                    reviewed(entry, review));
        });
    }

    private Naming reviewed(Entry entry, Review review) {
        Naming naming = naming(entry);
        if (!naming.waits() || !naming.wanted().equals(review.name()))
            throw new ProblemException(
                    Problem.of(
                            409,
                            "nothing-to-review",
                            "Refused: nothing to review",
                            "This name does not wait: it was decided on, or the partner asks for another. Read what waits again."));
        if (review.reason().isPresent()) return naming.declined(review.reason().get(), clock.instant());
        String partner = entry.profile().getPartnerId();
        boolean allowed = review.lookAlikeAllowed() || isAllowed(partner, naming.wanted());
        Fields fields = new Fields();
        if (anothers(partner, naming, true).isPresent()) fields.error("decision", TAKEN);
        else if (!allowed && anothers(partner, naming, false).isPresent())
            fields.error("lookAlikeAllowed", LOOKS_LIKE_ANOTHERS);
        fields.check();
        return naming.approved(allowed, clock.instant());
    }

    private Optional<String> anothers(String partner, Naming naming, boolean lookAlikeAllowed) {
        return profiles.anothers(partner, naming.wanted(), lookAlikeAllowed);
    }

    private static Naming naming(Entry entry) {
        return NamingRecords.toRules(ProfileRecords.read(entry.profile()));
    }

    /** @throws ProblemException if there is none that the caller may see */
    public Entry read(Caller caller, String profileId) {
        requireReader(caller);
        return profiles.find(profileId)
                .filter(entry -> mayRead(caller, entry))
                .orElseThrow(() -> new ProblemException(Problem.notFound()));
    }

    /**
     * Replaces the profile, or makes it.
     *
     * @param expected the versions that the caller has read
     * @throws ProblemException if it is another partner's, has moved on, or is wrong, naming each field
     */
    public Entry save(Caller caller, String profileId, IfMatch expected, ProfileJson asked) {
        requireEditor(caller);
        expected.newest().ifPresent(version -> profiles.awaited(profileId, version));
        return directory.change(profileId, before -> {
            if (before.filter(entry -> !mayEdit(caller, entry)).isPresent())
                throw new ProblemException(Problem.notFound());
            requireVersion(before, expected);
            return checked(caller, profileId, before.map(Entry::profile), asked);
        });
    }

    /**
     * Begins a profile of the caller's partner for another region: a draft, which takes no requests before it is finished. The same
     * again, while that draft has no location yet, is that draft: who presses twice has begun one.
     *
     * @throws ProblemException if a field is wrong, naming it
     */
    public Entry begin(Caller caller, @Nullable String partnerName, @Nullable String region) {
        requireEditor(caller);
        String partner = caller.partner();
        Fields fields = new Fields();
        String name = fields.line("partnerName", partnerName);
        String where = fields.line("region", region);
        if (name == null) fields.error("partnerName", "is required");
        if (where == null) fields.error("region", "is required");
        Naming naming = asked(Naming.NONE, partner, Fields.orEmpty(name));
        requireOwnName(partner, naming, fields);
        fields.check();
        Optional<Entry> begun = profiles.of(partner).stream()
                .filter(entry -> isBegun(entry.profile(), partner, where))
                .findFirst();
        return begun.orElseGet(() -> begin(partner, naming, where));
    }

    private Entry begin(String partner, Naming naming, String region) {
        String stem = (partner + "-" + region).toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "-");
        String id = IntStream.iterate(1, number -> number + 1)
                .mapToObj(number -> number == 1 ? stem : stem + "-" + number)
                .filter(free -> profiles.find(free).isEmpty())
                .findFirst()
                .orElseThrow();
        return directory.change(id, before -> {
            if (before.isPresent()) return takenMeanwhile(before.get().profile(), partner, region);
            BusinessProfile draft = BusinessProfile.newBuilder()
                    .setProfileId(id)
                    .setPartnerId(partner)
                    .setPartnerName("")
                    .setRegion(region)
                    .setStatus(ProfileStatus.DRAFT)
                    .setLocations(List.of())
                    .setUpdatedAt(clock.instant())
                    .build();
            return NamingRecords.named(draft, naming);
        });
    }

    private static BusinessProfile takenMeanwhile(BusinessProfile other, String partner, String region) {
        if (isBegun(other, partner, region)) return other;
        throw new ViewsUnavailableException("somebody else has just taken the profile's id", null);
    }

    private static boolean isBegun(BusinessProfile profile, String partner, String region) {
        return profile.getPartnerId().equals(partner)
                && profile.getStatus() == ProfileStatus.DRAFT
                && profile.getLocations().isEmpty()
                && Typed.same(profile.getRegion(), region);
    }

    /** Another partner's profile is answered as one that does not exist. */
    private static boolean mayRead(Caller caller, Entry entry) {
        return caller.asker().readsProfileOf(entry.profile().getPartnerId());
    }

    private static boolean mayEdit(Caller caller, Entry entry) {
        return caller.asker().editsProfileOf(entry.profile().getPartnerId());
    }

    private static void requireReader(Caller caller) {
        if (!caller.may(Right.READ_PROFILES))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your role reads no profiles."));
    }

    private static void requireEditor(Caller caller) {
        if (!caller.may(Right.EDIT_PROFILES))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your role edits no profiles."));
    }

    private static void requireReviewer(Caller caller) {
        if (!caller.may(Right.REVIEW_PROFILES))
            throw new ProblemException(Problem.of(403, "forbidden", "Forbidden", "Your role reviews no profiles."));
    }

    private static void requireVersion(Optional<Entry> before, IfMatch expected) {
        long version = before.map(Entry::version).orElse(-1L);
        if (expected.allows(version)) return;
        if (before.isPresent() && version < expected.newest().getAsLong())
            throw new ViewsUnavailableException("the profiles are behind", null);
        throw new ProblemException(Problem.of(
                412,
                "version-conflict",
                "Refused: version conflict",
                "The profile has changed. Read it again before you change it."));
    }

    private BusinessProfile checked(
            Caller caller, String profileId, Optional<BusinessProfile> before, ProfileJson asked) {
        Fields fields = new Fields();
        Given given = given(caller, before, asked, fields);
        BusinessProfile after = ProfileRecords.read(
                asked.profile(profileId, partner(caller, before, asked, fields), given, fields, clock.instant()));
        Profile read = ProfileRecords.toRules(after);
        fields.found(ProfileCheck.problemsOfEdited(profileId, read));
        Naming naming = named(caller, before, after, asked.lookAlikeAllowed(fields), fields);
        requireOwnName(after.getPartnerId(), naming, fields);
        if (!samePause(before, after) && isOver(read)) fields.error("pausedUntil", "must be in the future");
        fields.check();
        return NamingRecords.named(after, naming);
    }

    private Naming named(
            Caller caller,
            Optional<BusinessProfile> before,
            BusinessProfile after,
            Optional<Boolean> allowed,
            Fields fields) {
        Naming had =
                before.map(ProfileRecords::read).map(NamingRecords::toRules).orElse(Naming.NONE);
        if (caller.asker().editsAllProfiles()) return had.given(after.getPartnerName(), allowed);
        if (allowed.filter(says -> says != had.lookAlikeAllowed()).isPresent())
            fields.error("lookAlikeAllowed", "can be changed by the program only");
        return asked(had, after.getPartnerId(), after.getPartnerName());
    }

    private Naming asked(Naming had, String partner, String name) {
        return had.asked(name, isAllowed(partner, name), nameReview.get(), clock.instant());
    }

    /** A partner's profiles share its name, and so what the program has allowed of it. */
    private boolean isAllowed(String partner, String name) {
        return profiles.of(partner).stream()
                .map(ProfileService::naming)
                .anyMatch(other -> other.lookAlikeAllowed() && other.name().equals(name));
    }

    /**
     * Nobody calls themselves by another partner's name, neither for the first time nor any longer. One that only looks like another's
     * may wait for the program.
     */
    private void requireOwnName(String partner, Naming naming, Fields fields) {
        // Who did not say whose profile it is, or what the partner is called, has to say so first.
        if (partner.isEmpty() || naming.wanted().isEmpty()) return;
        if (anothers(partner, naming, naming.isOpen() || naming.lookAlikeAllowed())
                .isPresent()) fields.error("partnerName", NameClaim.ANOTHERS);
    }

    /** What was read can be sent back, also when its day has come meanwhile. */
    private static boolean samePause(Optional<BusinessProfile> before, BusinessProfile after) {
        return before.map(BusinessProfile::getPausedUntil)
                .filter(day -> day.equals(after.getPausedUntil()))
                .isPresent();
    }

    private boolean isOver(Profile profile) {
        return profile.pausedUntil().isPresent()
                && profile.opensAt()
                        .filter(opens -> !opens.isAfter(clock.instant()))
                        .isPresent();
    }

    /** A partner's own by the token; a profile never changes hands. */
    private static String partner(Caller caller, Optional<BusinessProfile> before, ProfileJson asked, Fields fields) {
        String named = Optional.ofNullable(asked.partnerId()).orElse("");
        String partner = before.map(BusinessProfile::getPartnerId)
                .orElseGet(() -> caller.asker().editsAllProfiles() ? named : caller.partner());
        if (!named.isEmpty() && !named.equals(partner))
            fields.error(
                    "partnerId",
                    caller.asker().editsAllProfiles() ? "cannot be changed" : "must be your own partner id");
        return partner;
    }

    /** What a partner sends back as it was is no attempt to change it; what is not named stays. */
    private static Given given(Caller caller, Optional<BusinessProfile> before, ProfileJson asked, Fields fields) {
        Given had = before.map(profile -> new Given(profile.getCompetencies(), profile.getEndorsements()))
                .orElse(NOTHING);
        Given wanted = new Given(
                asked.competencies() == null
                        ? had.competencies()
                        : fields.several("competencies", asked.competencies()),
                asked.endorsements() == null
                        ? had.endorsements()
                        : fields.several("endorsements", asked.endorsements()));
        if (caller.asker().editsAllProfiles()) return wanted;
        if (!wanted.competencies().equals(had.competencies()))
            fields.error("competencies", "can be changed by the program only");
        if (!wanted.endorsements().equals(had.endorsements()))
            fields.error("endorsements", "can be changed by the program only");
        return had;
    }
}
