package io.baton.browser.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ReducedMotion;
import io.baton.links.SigningKeys;
import io.baton.links.Ticket;
import io.baton.links.Tickets;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.net.URI;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/**
 * Somebody at a browser of their own: nobody else has its cookies. A page that breaks its own policy, or whose script fails, fails the
 * test when it closes.
 */
public final class Visitor implements AutoCloseable {
    private static final Instant LONG_AHEAD = Instant.parse("2100-01-01T00:00:00Z");
    /** Chromium's line for a page that is served with such a status. The tests expect some of these pages. */
    private static final String STATUS = "Failed to load resource: the server responded with a status of";

    private final URI site;
    private final BrowserContext context;
    private final List<String> complaints = new ArrayList<>();
    private Page page;
    private String ignored = STATUS;

    private Visitor(URI site, BrowserContext context) {
        this.site = site;
        this.context = context;
        context.onConsoleMessage(message -> {
            if (message.type().equals("error")
                    && !message.text().startsWith(STATUS)
                    && !message.text().startsWith(ignored)) complaints.add(message.text());
        });
        context.onWebError(error -> complaints.add(error.error()));
        context.onDialog(dialog -> {
            complaints.add("A dialog: " + dialog.message());
            dialog.dismiss();
        });
        page = context.newPage();
    }

    /** @return somebody who reads English and has not signed in */
    public static Visitor at(Facade service) {
        return at(service, options -> {});
    }

    /** @return somebody who has not signed in, at a browser that is set so; nothing is animated, so that no colour is half-way */
    public static Visitor at(Facade service, Consumer<Browser.NewContextOptions> more) {
        return at(service.publicUrl(), more);
    }

    /** The same, at a service by its address. */
    public static Visitor at(URI site, Consumer<Browser.NewContextOptions> more) {
        Browser.NewContextOptions options =
                new Browser.NewContextOptions().setLocale("en-GB").setReducedMotion(ReducedMotion.REDUCE);
        more.accept(options);
        return new Visitor(site, Chromium.running().newContext(options));
    }

    /** @return somebody whose browser keeps no cookies */
    public static Visitor withoutCookies(Facade service, Path directory) {
        return new Visitor(service.publicUrl(), Chromium.withoutCookies(directory));
    }

    /** Lets pass what begins so, and follows from the test itself. */
    public void ignore(String complaint) {
        ignored = complaint;
    }

    /** Signs in as the contact of a partner's profile who also has these roles, by a link of one's own machine. */
    public Visitor signedIn(String partner, String... roles) {
        page.navigate(at(signInLink(partner, roles)));
        return this;
    }

    /** Signs in as somebody of the program with these roles, by a link of one's own machine. */
    public Visitor signedInAtProgram(String... roles) {
        page.navigate(at(link(Optional.empty(), "Noor Aziz", "noor@program.example", roles)));
        return this;
    }

    /** @return a link that signs in by itself */
    public static String signInLink(String partner, String... roles) {
        return link(Optional.of(partner), "Ida Kern", "ida@" + partner + ".example", roles);
    }

    private static String link(Optional<String> partner, String name, String email, String... roles) {
        Ticket ticket = new Ticket(
                UUID.randomUUID().toString(),
                "user-of-" + partner.orElse("the-program"),
                partner,
                Optional.of(name),
                Optional.of(email),
                List.of(roles),
                Optional.empty(),
                LONG_AHEAD);
        return "/signin/link?ticket="
                + Tickets.of(Tickets.Purpose.LOCAL_SIGN_IN, SigningKeys.of(Token.SECRET))
                        .signed(ticket);
    }

    /** Opens a page of ours. */
    public Page open(String path) {
        page.navigate(at(path));
        return page;
    }

    /** Opens a mail as a mail program does, in a tab of its own, and presses its button. */
    public Page pressButton(String mail) {
        page = context.newPage();
        page.setContent(mail);
        page.locator("td[bgcolor] a").click();
        return page;
    }

    /** @return the page that they look at */
    public Page page() {
        return page;
    }

    /** @return another tab of the same browser, at a page of ours */
    public Page tab(String path) {
        Page tab = context.newPage();
        tab.navigate(at(path));
        return tab;
    }

    /** @return the browser's cookies and connection */
    public BrowserContext context() {
        return context;
    }

    private String at(String path) {
        return site.resolve(path).toString();
    }

    @Override
    public void close() {
        context.close();
        assertThat(complaints).as("what the browser complains about").isEmpty();
    }
}
