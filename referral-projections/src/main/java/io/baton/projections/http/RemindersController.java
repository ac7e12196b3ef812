package io.baton.projections.http;

import io.baton.events.wire.RemindersLink;
import io.baton.projections.gateway.MailPreferenceBook;
import io.micronaut.core.annotation.Nullable;
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
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.tags.Tag;

/**
 * Reminders off and on again, by the signed link in each of them. Reading changes nothing: programs read links before people
 * do. Mail programs turn them off with one POST (RFC 8058).
 */
@Controller("/v1/mail-preferences/{id}/reminders")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
@Consumes(MediaType.ALL)
@Tag(name = "Mail preferences")
public class RemindersController {
    private static final String PAGE = """
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <title>Reminders</title>
            <style>body { font: 16px/1.5 system-ui, sans-serif; max-width: 30rem; margin: 3rem auto; padding: 0 1rem; }</style>
            </head>
            <body>
            <p>%s</p>
            <form method="post" action="%s"><button>%s</button></form>
            </body>
            </html>
            """;

    private final MailPreferenceBook preferences;
    private final RemindersLink links;

    RemindersController(MailPreferenceBook preferences, RemindersLink links) {
        this.preferences = preferences;
        this.links = links;
    }

    /** Asks. */
    @Get("{?key}")
    @Operation(summary = "A page that turns reminders off")
    public String ask(@PathVariable String id, @Nullable @QueryValue String key) {
        requireSigned(id, key);
        return page(
                "You get reminders of requests that wait for an answer.",
                links.link(id).toString(),
                "Turn them off");
    }

    /** Turns them off. */
    @Post("{?key}")
    @Operation(summary = "Turn reminders off", description = "As List-Unsubscribe-Post asks for it (RFC 8058).")
    public String turnOff(@PathVariable String id, @Nullable @QueryValue String key) {
        requireSigned(id, key);
        preferences.change(id, preference -> preference.setOptedOutOfReminders(true));
        String on = links.link(id).toString().replace("/reminders?", "/reminders/on?");
        return page("You get no reminders any more. All other mails still come.", on, "Turn them on again");
    }

    /** Turns them on again. */
    @Post("/on{?key}")
    @Operation(summary = "Turn reminders on again")
    public String turnOn(@PathVariable String id, @Nullable @QueryValue String key) {
        requireSigned(id, key);
        preferences.change(id, preference -> preference.setOptedOutOfReminders(false));
        return page("You get reminders again.", links.link(id).toString(), "Turn them off");
    }

    /** What is signed is a hash in hexadecimal, so that it can stand in a page as it is. */
    private static String page(String says, String action, String button) {
        return PAGE.formatted(says, action, button);
    }

    private void requireSigned(String id, @Nullable String key) {
        if (key == null || !links.accepts(id, key))
            throw new ProblemException(Problem.of(404, "not-found", "Not found", "There is no such link."));
    }
}
