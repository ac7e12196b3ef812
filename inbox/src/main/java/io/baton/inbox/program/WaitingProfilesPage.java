package io.baton.inbox.program;

import io.baton.api.profiles.ProfileJson;
import io.baton.api.web.Problem;
import io.baton.inbox.profile.ProfilePage;
import io.baton.inbox.profile.ProfilesPage;
import io.baton.inbox.requests.TimeLeft;
import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.links.RfiAddress;
import io.baton.words.InboxPhrase;
import io.baton.words.ProgramPhrase;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * Partners' names that wait, each with the form that approves it and the one that declines it.
 *
 * @param waiting one page of them
 * @param cursor of this page; empty on the first
 * @param next the cursor of the next page; empty on the last
 * @param draft the form that was refused
 * @param done what was done, if that was the last step
 */
public record WaitingProfilesPage(
        List<ProfileJson> waiting,
        Optional<String> cursor,
        Optional<String> next,
        Optional<Draft> draft,
        Optional<ProgramPhrase> done)
        implements Page {
    /**
     * A form that was refused.
     *
     * @param profileId of the profile that it is about
     * @param reason what was written
     * @param errors what is wrong with it, in the reader's language
     * @param overtaken whether the profile has changed meanwhile
     */
    public record Draft(String profileId, String reason, List<Problem.FieldError> errors, boolean overtaken) {
        Draft refused(List<Problem.FieldError> wrong) {
            return new Draft(profileId, reason, wrong, false);
        }

        Draft late() {
            return new Draft(profileId, reason, List.of(), true);
        }
    }

    @Override
    public String template() {
        return "programprofiles.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(ProgramPhrase.PROFILES_TO_REVIEW);
    }

    /** @return whether somebody was faster */
    public boolean isOvertaken() {
        return draft.filter(Draft::overtaken).isPresent();
    }

    /** @return whether something is wrong with a form */
    public boolean isAtFault() {
        return draft.filter(written -> !written.overtaken()).isPresent();
    }

    /** @return what was written of the reason, if the form of this profile was refused */
    public String reason(ProfileJson profile) {
        return draftOf(profile).map(Draft::reason).orElse("");
    }

    /** @return what is wrong with a field of the forms of this profile */
    public Optional<String> error(ProfileJson profile, String field) {
        return draftOf(profile)
                .flatMap(written -> written.errors().stream()
                        .filter(error -> error.field().equals(field))
                        .map(Problem.FieldError::detail)
                        .findFirst());
    }

    private Optional<Draft> draftOf(ProfileJson profile) {
        return draft.filter(written -> written.profileId().equals(profile.profileId()));
    }

    /** @return where a form about this profile is sent */
    public String address(ProfileJson profile, String decision) {
        return WaitingProfilesPageController.PATH + "/" + RfiAddress.encoded(String.valueOf(profile.profileId())) + "/"
                + decision
                + cursor.map(here -> "?cursor=" + RfiAddress.encoded(here)).orElse("");
    }

    /** @return the address of the next page */
    public Optional<String> more() {
        return next.map(cursor -> WaitingProfilesPageController.PATH + "?cursor=" + RfiAddress.encoded(cursor));
    }

    /** @return whether the partner asks for its first name or for another one, in words */
    public static String asked(ProfileJson profile, Reader reader) {
        String standing = profile.nameReview().standing();
        return standing == null
                ? reader.say(ProgramPhrase.NEW_PROFILE)
                : reader.say(ProgramPhrase.INSTEAD_OF_NAME, standing);
    }

    /** @return whose it is, where it is, and whether it is finished */
    public static String facts(ProfileJson profile, Reader reader) {
        return String.join(
                " · ",
                String.valueOf(profile.partnerId()),
                ProfilesPage.facts(profile, reader),
                reader.say(ProfilePage.status(profile.status())));
    }

    /** @return how long it has waited */
    public static String waits(ProfileJson profile, Reader reader) {
        Duration since = Duration.between(profile.nameReview().since(), reader.now());
        return reader.say(InboxPhrase.WAITING_FOR, TimeLeft.span(since, reader));
    }
}
