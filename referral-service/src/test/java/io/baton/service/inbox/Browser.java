package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.links.SigningKeys;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Somebody at a browser: with the headers that one sends, and its cookie.
 *
 * @param api sends those headers
 */
record Browser(Api api) {
    private static final String ACCEPT = "text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8";

    /** @return somebody who has not signed in */
    static Browser at(Facade facade) {
        return new Browser(facade.anonymously().with("Accept", ACCEPT).with("Accept-Language", "en-GB,en;q=0.9"));
    }

    /** @return somebody who has signed in by a link on their own machine */
    static Browser of(Facade facade, String partner, String email, String... roles) {
        return at(facade).signedIn(link(partner, email, Token.SECRET, Tickets.Purpose.LOCAL_SIGN_IN, roles));
    }

    /** @return somebody of the program who has signed in by a link on their own machine */
    static Browser ofProgram(Facade facade, String... roles) {
        return at(facade).signedIn(programLink(roles));
    }

    static String programLink(String... roles) {
        return link(Optional.empty(), "noor@program.example", Token.SECRET, Tickets.Purpose.LOCAL_SIGN_IN, roles);
    }

    static String link(String partner, String email, String secret, Tickets.Purpose purpose, String... roles) {
        return link(Optional.of(partner), email, secret, purpose, roles);
    }

    private static String link(
            Optional<String> partner, String email, String secret, Tickets.Purpose purpose, String... roles) {
        Ticket ticket = new Ticket(
                UUID.randomUUID().toString(),
                "user-of-" + partner.orElse("the-program"),
                partner,
                Optional.of("Ida Kern"),
                Optional.of(email),
                List.of(roles),
                Optional.empty(),
                Instant.parse("2100-01-01T00:00:00Z"));
        return "/signin/link?ticket="
                + Tickets.of(purpose, SigningKeys.of(secret)).signed(ticket);
    }

    private Browser signedIn(String link) {
        Answer answer = get(link).expect(303);
        return with("Cookie", answer.header("Set-Cookie").replaceAll(";.*", ""));
    }

    /** @return the same, at another instance */
    Browser onto(Facade other) {
        return new Browser(new Api(other.at("/"), api.headers()));
    }

    Browser with(String name, String value) {
        return new Browser(api.with(name, value));
    }

    Answer get(String path) {
        return api.get(path);
    }

    /** Sends a form from a page of ours. */
    Answer send(String path, Map<String, String> form) {
        return with("Sec-Fetch-Site", "same-origin").sendFromAnywhere(path, form);
    }

    /** Sends a form, and does not say where it stood. */
    Answer sendFromAnywhere(String path, Map<String, String> form) {
        String body = form.entrySet().stream()
                .map(field -> encoded(field.getKey()) + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&"));
        return api.with("Content-Type", "application/x-www-form-urlencoded").send("POST", path, body);
    }

    /** @return the form as the page has it, with this written into it */
    Map<String, String> form(String page, Map<String, String> written) {
        String body = get(page).expect(200).body();
        Map<String, String> form = new HashMap<>(written);
        form.put("key", found(body, "name=\"key\" value=\"([^\"]+)"));
        form.put("version", found(body, "name=\"version\" value=\"([^\"]+)"));
        Matcher before =
                Pattern.compile("name=\"(before[.][^\"]+)\" value=\"([^\"]*)\"").matcher(body);
        while (before.find()) form.put(before.group(1), before.group(2));
        return form;
    }

    /** @return what the pattern's group matches first */
    static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
