package io.baton.inbox.profile;

import io.baton.api.profiles.ProfileJson;
import io.baton.api.profiles.ProfileJson.ContactJson;
import io.baton.api.profiles.ProfileJson.LocationJson;
import io.baton.api.profiles.ProfileJson.NameReviewJson;
import io.baton.api.web.Problem;
import io.baton.events.ProfileStatus;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.CompanySize;
import io.baton.lifecycle.profile.NameReviewStage;
import io.baton.lifecycle.profile.ProfileLimits;
import io.baton.words.InboxPhrase;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * One profile: the form for those who may change it, its contents for all others, how customers see it, and the reader's own
 * reminders.
 *
 * @param profile what stands in the form
 * @param saved the profile as it stands
 * @param version that the form was opened with: nothing newer is overwritten unseen
 * @param errors what is wrong, by field
 * @param says what came of what was done last
 * @param editable whether the reader may change it
 * @param preview how customers see it
 * @param reminders the reader's own
 */
public record ProfilePage(
        ProfileJson profile,
        ProfileJson saved,
        long version,
        List<Problem.FieldError> errors,
        Optional<Says> says,
        boolean editable,
        Preview preview,
        Reminders reminders)
        implements Page {
    /** What came of what was done last. */
    public enum Says {
        /** It was saved. */
        SAVED,
        /** There is another row; nothing was saved yet. */
        ADDED,
        /** Somebody else has changed it since. */
        OVERTAKEN
    }

    /** What stands now, and differs from what was written. */
    public record Difference(InboxPhrase label, String now) {}

    @Override
    public String template() {
        return "profile.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(InboxPhrase.PROFILE);
    }

    /** @return the address of the profile, and of what is below it */
    public String address(Reader reader, String below) {
        return ProfilesPage.address(profile, reader) + below;
    }

    /** @return whether the form shows what was sent by it, and not what is saved */
    public static boolean comesBack(Reader reader) {
        return reader.address().endsWith("/save");
    }

    /** @return whether it says this of what was done last */
    public boolean said(Says what) {
        return says.filter(what::equals).isPresent();
    }

    /** @return the day on which the saved profile's pause ends, in words; empty if it is not paused until a day */
    public Optional<String> pausedUntil(Reader reader) {
        return Optional.ofNullable(saved.pausedUntil()).map(LocalDate::parse).map(reader.formats()::date);
    }

    /** @return what the program says of the name that was asked for last */
    public Optional<NameReviewJson> review() {
        return Optional.ofNullable(saved.nameReview());
    }

    /** @return what it says, in words */
    public static String said(NameReviewJson review, Reader reader) {
        return switch (NameReviewStage.valueOf(review.stage())) {
            case WAITING -> reader.say(InboxPhrase.NAME_WAITS, review.name());
            case APPROVED ->
                reader.say(
                        InboxPhrase.NAME_APPROVED,
                        review.name(),
                        reader.formats().time(review.since()));
            case DECLINED -> reader.say(InboxPhrase.NAME_DECLINED, review.name());
        };
    }

    /** @return whether the name that was asked for is the profile's */
    public static boolean isApproved(NameReviewJson review) {
        return NameReviewStage.APPROVED.name().equals(review.stage());
    }

    /** @return what customers see as long as it is not */
    public static String seen(NameReviewJson review, Reader reader) {
        return review.standing() == null
                ? reader.say(InboxPhrase.CUSTOMERS_FIND_NOTHING)
                : reader.say(InboxPhrase.CUSTOMERS_SEE_NAME, review.standing());
    }

    /** @return what is said of a profile that was saved */
    public InboxPhrase savedAs() {
        boolean waits = review().filter(review -> NameReviewStage.WAITING.name().equals(review.stage()))
                .isPresent();
        return waits ? InboxPhrase.SAVED_NAME_WAITS : InboxPhrase.PROFILE_SAVED;
    }

    /** @return what the program has given */
    public List<String> given() {
        return Stream.of(saved.competencies(), saved.endorsements())
                .flatMap(given -> Optional.ofNullable(given).stream())
                .flatMap(List::stream)
                .toList();
    }

    /** @return the sizes that a profile serves, in words */
    public static String sizes(ProfileJson profile, Reader reader) {
        List<String> served = Optional.ofNullable(profile.servedCompanySizes()).orElse(List.of());
        return String.join(
                ", ", served.stream().map(size -> reader.say(size(size))).toList());
    }

    /** @return what is wrong with a field, or with one of the entries of a list */
    public Optional<String> error(String field) {
        return errors.stream()
                .filter(error -> belongsTo(error, field))
                .map(Problem.FieldError::detail)
                .findFirst();
    }

    private static boolean belongsTo(Problem.FieldError error, String field) {
        return error.field().equals(field)
                || !field.startsWith("locations") && error.field().startsWith(field + "[");
    }

    /** @return the field of the form that an error belongs to */
    public static String anchor(Problem.FieldError error) {
        return error.field().startsWith("locations")
                ? error.field()
                : error.field().replaceAll("\\[.*", "");
    }

    /** @return what a field is called on the page; its own name if it is none of these */
    public static String label(String field, Reader reader) {
        return Optional.ofNullable(
                        switch (field.replaceAll("\\[\\d+]$", "").replaceAll(".*[.]", "")) {
                            case "status" -> InboxPhrase.STATUS;
                            case "pausedUntil" -> InboxPhrase.PAUSED_UNTIL;
                            case "partnerName" -> InboxPhrase.PARTNER_NAME;
                            case "region" -> InboxPhrase.REGION;
                            case "locations", "location" -> InboxPhrase.LOCATION;
                            case "city" -> InboxPhrase.CITY;
                            case "country" -> InboxPhrase.COUNTRY;
                            case "contacts" -> InboxPhrase.CONTACTS;
                            case "name" -> InboxPhrase.COLLEAGUE_NAME;
                            case "email" -> InboxPhrase.EMAIL;
                            case "phone" -> InboxPhrase.PHONE;
                            case "language" -> InboxPhrase.MAIL_LANGUAGE;
                            case "keywords" -> InboxPhrase.KEYWORDS;
                            case "services" -> InboxPhrase.SERVICES;
                            case "solutions" -> InboxPhrase.SOLUTIONS;
                            case "industries" -> InboxPhrase.INDUSTRIES;
                            case "languages" -> InboxPhrase.LANGUAGES;
                            case "servedCompanySizes" -> InboxPhrase.COMPANY_SIZES;
                            default -> null;
                        })
                .map(reader::say)
                .orElse(field);
    }

    /** @return what stands now, where it differs from what was written */
    public List<Difference> differences(Reader reader) {
        return Stream.of(
                        different(InboxPhrase.STATUS, profile.status(), saved.status()),
                        different(InboxPhrase.PAUSED_UNTIL, profile.pausedUntil(), saved.pausedUntil()),
                        different(InboxPhrase.PARTNER_NAME, profile.partnerName(), saved.partnerName()),
                        different(InboxPhrase.REGION, profile.region(), saved.region()),
                        different(InboxPhrase.LOCATIONS, places(profile, reader), places(saved, reader)),
                        different(InboxPhrase.SOLUTIONS, words(profile.solutions()), words(saved.solutions())),
                        different(InboxPhrase.SERVICES, words(profile.services()), words(saved.services())),
                        different(InboxPhrase.INDUSTRIES, words(profile.industries()), words(saved.industries())),
                        different(InboxPhrase.KEYWORDS, words(profile.keywords()), words(saved.keywords())),
                        different(InboxPhrase.LANGUAGES, words(profile.languages()), words(saved.languages())),
                        different(
                                InboxPhrase.COMPANY_SIZES,
                                words(profile.servedCompanySizes()),
                                words(saved.servedCompanySizes())))
                .flatMap(Optional::stream)
                .toList();
    }

    private static Optional<Difference> different(InboxPhrase label, @Nullable String written, @Nullable String now) {
        String stands = typed(now);
        return stands.equals(typed(written)) ? Optional.empty() : Optional.of(new Difference(label, stands));
    }

    private static String places(ProfileJson profile, Reader reader) {
        return String.join(
                "; ",
                locations(profile).stream()
                        .map(location -> place(location, reader) + ": " + people(location))
                        .toList());
    }

    private static String people(LocationJson location) {
        return String.join(
                ", ",
                contacts(location).stream()
                        .map(contact -> String.join(
                                        " ", typed(contact.name()), typed(contact.email()), typed(contact.phone()))
                                .strip())
                        .toList());
    }

    /** @return what a location is called */
    public static String place(LocationJson location, Reader reader) {
        String country = location.country() == null ? "" : reader.formats().country(location.country());
        return String.join(
                ", ",
                Stream.of(typed(location.city() == null ? location.location() : location.city()), country)
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    /** @return what was typed, or nothing */
    public static String typed(@Nullable String text) {
        return text == null ? "" : text;
    }

    /** @return the entries of a list, as one types them */
    public static String words(@Nullable List<String> words) {
        return words == null ? "" : String.join(", ", words);
    }

    /** @return the locations of a profile */
    public static List<LocationJson> locations(ProfileJson profile) {
        return Optional.ofNullable(profile.locations()).orElse(List.of());
    }

    /** @return the contacts of a location */
    public static List<ContactJson> contacts(LocationJson location) {
        return Optional.ofNullable(location.contacts()).orElse(List.of());
    }

    /** @return whether a contact gets reminders: they do unless it says otherwise */
    public static boolean reminded(ContactJson contact) {
        return !"false".equals(String.valueOf(contact.reminders()));
    }

    /** @return the languages that a contact can be written to in, and the one that is set */
    public static List<String> languages(ContactJson contact) {
        return Stream.concat(
                        Words.ALL.stream().map(words -> words.locale().toLanguageTag()),
                        Optional.ofNullable(contact.language()).stream())
                .distinct()
                .toList();
    }

    /** @return a language, as the reader calls it; as it was typed if it is none */
    public static String languageName(String tag, Reader reader) {
        String name = Locale.forLanguageTag(tag).getDisplayName(reader.words().locale());
        return name.isEmpty() ? tag : name;
    }

    /** @return how much room for locations is left */
    public boolean roomForLocations() {
        return locations(profile).size() < ProfileLimits.MOST_LOCATIONS_EDITED;
    }

    /** @return an empty row */
    public static ContactJson nobody() {
        return new ContactJson(null, null, null, null, null, null, null, null);
    }

    /** @return an empty location */
    public static LocationJson nowhere() {
        return new LocationJson(null, null, null, List.of());
    }

    /** @return the stages of a profile, without what only later releases know */
    public static List<String> statuses() {
        return Arrays.stream(ProfileStatus.values())
                .filter(status -> status != ProfileStatus.UNKNOWN)
                .map(Enum::name)
                .toList();
    }

    /** @return what a status is called */
    public static InboxPhrase status(String status) {
        return InboxPhrase.valueOf("STATUS_" + status);
    }

    /** @return what a status means */
    public static InboxPhrase statusMeans(String status) {
        return InboxPhrase.valueOf("STATUS_" + status + "_MEANS");
    }

    /** @return the sizes that a customer can have */
    public static List<String> sizes() {
        return Arrays.stream(CompanySize.values()).map(Enum::name).toList();
    }

    /** @return what a size is called */
    public static InboxPhrase size(String size) {
        return InboxPhrase.valueOf("SIZE_" + size);
    }
}
