package io.baton.inbox;

import io.baton.api.gateway.MailPreferenceBook;
import io.baton.api.web.Problem;
import io.baton.api.web.ProblemResponses;
import io.baton.events.MailPreference;
import io.baton.inbox.Note.Button;
import io.baton.links.RemindersLink;
import io.baton.words.Languages;
import io.baton.words.Words;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Consumes;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.PathVariable;
import io.micronaut.http.annotation.Post;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import java.util.Optional;

/**
 * Reminders off and on again, by the signed link in each of them. Reading changes nothing: programs read links before people
 * do. Mail programs turn them off with one POST (RFC 8058).
 */
@Controller("/v1/mail-preferences/{id}/reminders")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
public class RemindersController {
    private final MailPreferenceBook preferences;
    private final RemindersLink links;
    private final PageAnswers answers;

    RemindersController(MailPreferenceBook preferences, RemindersLink links, PageAnswers answers) {
        this.preferences = preferences;
        this.links = links;
        this.answers = answers;
    }

    /** Asks. */
    @Get("{?key,language}")
    public HttpResponse<?> ask(
            HttpRequest<?> request,
            @PathVariable String id,
            @Nullable @QueryValue String key,
            @Nullable @QueryValue String language) {
        if (!signed(id, key)) return nowhere(request);
        return standing(id, words(request, language));
    }

    /** Turns them off. */
    @Post("{?key,language}")
    public HttpResponse<?> turnOff(
            HttpRequest<?> request,
            @PathVariable String id,
            @Nullable @QueryValue String key,
            @Nullable @QueryValue String language) {
        if (!signed(id, key)) return nowhere(request);
        preferences.change(id, preference -> preference.setOptedOutOfReminders(true));
        return standing(id, words(request, language));
    }

    /** Turns them on again. */
    @Post("/on{?key,language}")
    public HttpResponse<?> turnOn(
            HttpRequest<?> request,
            @PathVariable String id,
            @Nullable @QueryValue String key,
            @Nullable @QueryValue String language) {
        if (!signed(id, key)) return nowhere(request);
        preferences.change(id, preference -> preference.setOptedOutOfReminders(false));
        return standing(id, words(request, language));
    }

    /** Whether reminders come now, with the button for the other. */
    private HttpResponse<?> standing(String id, Words words) {
        boolean off = preferences
                .find(id)
                .filter(MailPreference::getOptedOutOfReminders)
                .isPresent();
        String address = address(id, words);
        return off
                ? page(
                        words,
                        words.pages().noRemindersCome(),
                        new Button(words.pages().turnOn(), address.replace("/reminders?", "/reminders/on?")))
                : page(
                        words,
                        words.pages().remindersCome(),
                        new Button(words.pages().turnOff(), address));
    }

    private String address(String id, Words words) {
        return links.link(id, words.locale().toLanguageTag()).toString();
    }

    private HttpResponse<?> page(Words words, String says, Button button) {
        return answers.of(HttpStatus.OK, new Note(words, words.pages().reminders(), says, Optional.of(button)));
    }

    /** As the mail was written; otherwise what the browser's reader reads. */
    private static Words words(HttpRequest<?> request, @Nullable String language) {
        return language == null ? PageAnswers.words(request) : Languages.of(language);
    }

    private HttpResponse<?> nowhere(HttpRequest<?> request) {
        Problem nowhere = Problem.of(404, "not-found", "Not found", "This link is not valid.");
        return PageAnswers.wanted(request)
                ? answers.of(nowhere, PageAnswers.words(request))
                : ProblemResponses.response(nowhere);
    }

    private boolean signed(String id, @Nullable String key) {
        return key != null && links.accepts(id, key);
    }
}
