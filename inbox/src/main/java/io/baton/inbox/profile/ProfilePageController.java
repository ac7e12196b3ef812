package io.baton.inbox.profile;

import static io.baton.api.web.Roles.PARTNER_ADMIN;
import static io.baton.api.web.Roles.PROFILE_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_ADMIN;
import static io.baton.api.web.Roles.REFERRALS_USER;

import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.profiles.ProfileJson;
import io.baton.api.profiles.ProfileService;
import io.baton.api.profiles.ProfilesJson;
import io.baton.api.web.Caller;
import io.baton.api.web.IfMatch;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemException;
import io.baton.api.web.ProblemResponses;
import io.baton.events.BusinessProfile;
import io.baton.events.MailPreference;
import io.baton.events.ProfileStatus;
import io.baton.events.sealing.Sealing;
import io.baton.inbox.profile.Preview.Asked;
import io.baton.inbox.profile.ProfilePage.Says;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.baton.inbox.web.Reader;
import io.baton.lifecycle.roles.Right;
import io.baton.partners.Profiles.Entry;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Body;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.annotation.RequestBean;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.authentication.Authentication;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A partner's business profiles in a browser: the same reads and writes as the API's, as a page with a form. */
@Hidden
@Controller("/profile")
@Secured({PARTNER_ADMIN, REFERRALS_ADMIN, REFERRALS_USER, PROFILE_ADMIN})
@ExecuteOn(TaskExecutors.BLOCKING)
@Consumes(MediaType.APPLICATION_FORM_URLENCODED)
@Produces(MediaType.TEXT_HTML)
public class ProfilePageController {
    private static final int ON_A_PAGE = 50;

    private final ProfileService profiles;
    private final Standings standings;
    private final MailPreferenceBook preferences;
    private final Html html;

    ProfilePageController(ProfileService profiles, Standings standings, MailPreferenceBook preferences, Html html) {
        this.profiles = profiles;
        this.standings = standings;
        this.preferences = preferences;
        this.html = html;
    }

    /** The partner's profiles; if it has one, that one. */
    @Get("{?cursor}")
    public HttpResponse<?> list(
            HttpRequest<?> request, Authentication authentication, @Nullable @QueryValue String cursor) {
        Reader reader = html.reader(request);
        Caller caller = Caller.of(authentication);
        ProfilesJson found = profiles.all(caller, cursor, ON_A_PAGE);
        if (cursor == null && found.profiles().size() == 1)
            return HttpResponse.seeOther(
                    URI.create(ProfilesPage.address(found.profiles().getFirst(), reader)));
        NewProfile begun = NewProfile.of(ProfilesPage.partnerName(found.profiles()));
        return html.page(HttpStatus.OK, reader, list(caller, found, begun));
    }

    private ProfilesPage list(Caller caller, ProfilesJson found, NewProfile begun) {
        return new ProfilesPage(
                found.profiles(),
                Optional.ofNullable(found.next()),
                caller.may(Right.EDIT_PROFILES),
                begun,
                reminders(caller));
    }

    /** One profile, and how customers see it that search for this. */
    @Get("/{id}{?done,asked*}")
    public HttpResponse<?> read(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Nullable @QueryValue String done,
            @RequestBean Asked asked) {
        Caller caller = Caller.of(authentication);
        Reader reader = html.reader(request);
        Entry entry = profiles.read(caller, id);
        ProfileJson profile = asItStands(entry, reader);
        List<Problem.FieldError> problems =
                Optional.ofNullable(profile.problems()).orElse(List.of());
        Optional<Says> says = "saved".equals(done) ? Optional.of(Says.SAVED) : Optional.empty();
        return html.page(
                HttpStatus.OK,
                reader,
                page(caller, reader, entry, profile, entry.version(), reader.say(problems), says, asked));
    }

    /** Saves it, unless somebody else has changed it since the form was opened. */
    @Post("/{id}/save")
    public HttpResponse<?> save(
            HttpRequest<?> request,
            Authentication authentication,
            @PathVariable String id,
            @Body Map<String, Object> body) {
        Caller caller = Caller.of(authentication);
        ProfileForm form = new ProfileForm(body);
        ProfileJson written = form.profile(id);
        Reader reader = html.reader(request);
        if (form.adding())
            return html.page(
                    HttpStatus.OK,
                    reader,
                    back(caller, reader, written, form.version(), List.of(), Optional.of(Says.ADDED)));
        try {
            profiles.save(caller, id, IfMatch.only(form.version()), written);
        } catch (ProblemException e) {
            return refused(caller, reader, written, form.version(), e.problem());
        }
        return HttpResponse.seeOther(URI.create(ProfilesPage.address(written, reader) + "?done=saved"));
    }

    /** Begins another profile, and opens its form. */
    @Post("/new")
    public HttpResponse<?> begin(
            HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> body) {
        Caller caller = Caller.of(authentication);
        Reader reader = html.reader(request);
        try {
            Entry begun = profiles.begin(caller, written(body, "partnerName"), written(body, "region"));
            ProfileJson profile = ProfileJson.of(begun);
            return HttpResponse.seeOther(URI.create(ProfilesPage.address(profile, reader)));
        } catch (ProblemException e) {
            if (e.problem().errors() == null) throw e;
            NewProfile back = new NewProfile(
                    ProfilePage.typed(written(body, "partnerName")),
                    ProfilePage.typed(written(body, "region")),
                    reader.say(e.problem().errors()));
            return html.page(
                    HttpStatus.UNPROCESSABLE_ENTITY, reader, list(caller, profiles.all(caller, null, ON_A_PAGE), back));
        }
    }

    /** Turns the reader's own reminders on or off. */
    @Post("/reminders")
    public HttpResponse<?> reminders(
            HttpRequest<?> request, Authentication authentication, @Body Map<String, Object> body) {
        String address = Caller.of(authentication)
                .email()
                .orElseThrow(() -> new ProblemException(Problem.badRequest("Your sign-in names no address.")));
        boolean off = "off".equals(String.valueOf(body.get("reminders")));
        preferences.change(Sealing.subjectOf(address), preference -> preference.setOptedOutOfReminders(off));
        return HttpResponse.seeOther(
                URI.create(html.reader(request).at(OwnAddress.of(String.valueOf(body.get("to"))))));
    }

    private static @Nullable String written(Map<String, Object> body, String field) {
        return body.get(field) instanceof String text ? text : null;
    }

    private HttpResponse<?> refused(Caller caller, Reader reader, ProfileJson written, long version, Problem problem) {
        return switch (problem.status()) {
            case 422 ->
                html.page(
                        HttpStatus.UNPROCESSABLE_ENTITY,
                        reader,
                        back(
                                caller,
                                reader,
                                written,
                                version,
                                reader.say(Optional.ofNullable(problem.errors()).orElse(List.of())),
                                Optional.empty()));
            // The form now names the version that stands: its author sees both, and who saves again replaces it
            // knowingly.
            case 412 -> {
                long stands = profiles.read(caller, String.valueOf(written.profileId()))
                        .version();
                yield html.page(
                        HttpStatus.CONFLICT,
                        reader,
                        back(caller, reader, written, stands, List.of(), Optional.of(Says.OVERTAKEN)));
            }
            default -> ProblemResponses.response(problem);
        };
    }

    /** The form as it was written, beside the profile as it stands. */
    private ProfilePage back(
            Caller caller,
            Reader reader,
            ProfileJson written,
            long version,
            List<Problem.FieldError> errors,
            Optional<Says> says) {
        Entry entry = profiles.read(caller, String.valueOf(written.profileId()));
        return page(caller, reader, entry, written, version, errors, says, Asked.ANYTHING);
    }

    private ProfilePage page(
            Caller caller,
            Reader reader,
            Entry entry,
            ProfileJson shown,
            long version,
            List<Problem.FieldError> errors,
            Optional<Says> says,
            Asked asked) {
        return new ProfilePage(
                shown,
                asItStands(entry, reader),
                version,
                errors,
                says,
                caller.may(Right.EDIT_PROFILES),
                new Preview(asked, standing(entry, reader, asked)),
                reminders(caller));
    }

    /** One whose pause has ended is active to all who look. */
    private static ProfileJson asItStands(Entry entry, Reader reader) {
        BusinessProfile profile = entry.profile();
        boolean pauseOver = profile.getStatus() == ProfileStatus.PAUSED
                && entry.open(reader.now()).isPresent();
        if (!pauseOver) return ProfileJson.of(entry);
        BusinessProfile active = BusinessProfile.newBuilder(profile)
                .setStatus(ProfileStatus.ACTIVE)
                .setPausedUntil(null)
                .build();
        return ProfileJson.of(new Entry(entry.profileId(), active, entry.version()));
    }

    private Optional<Standing> standing(Entry entry, Reader reader, Asked asked) {
        if (entry.open(reader.now()).isEmpty()) return Optional.empty();
        return standings.of(entry.profileId(), entry.profile().getRegion(), asked);
    }

    private Reminders reminders(Caller caller) {
        return new Reminders(caller.email()
                .map(address -> !preferences
                        .find(Sealing.subjectOf(address))
                        .map(MailPreference::getOptedOutOfReminders)
                        .orElse(false)));
    }
}
