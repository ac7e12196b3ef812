package io.baton.inbox.signin;

import io.baton.inbox.web.Page;
import io.baton.inbox.web.Reader;
import io.baton.words.InboxPhrase;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Signing in.
 *
 * @param to where it leads afterwards
 * @param title what it is called
 * @param says what has happened, if anything
 * @param address that a link was mailed to; empty if none was
 * @param withoutCookies whether its reader's browser keeps no cookies, as far as the server can see
 */
public record SignInPage(
        String to, InboxPhrase title, Optional<InboxPhrase> says, String address, boolean withoutCookies)
        implements Page {
    /** @return the page that asks who it is */
    public static SignInPage asking(String to, boolean signedOut) {
        return new SignInPage(
                to, InboxPhrase.SIGN_IN, signedOut ? Optional.of(InboxPhrase.SIGNED_OUT) : Optional.empty(), "", false);
    }

    /** @return the page behind a link that no longer signs in */
    public static SignInPage linkOver(String to) {
        return new SignInPage(to, InboxPhrase.LINK_OVER, Optional.of(InboxPhrase.LINK_OVER_WHY), "", false);
    }

    /** @return the page after a sign-in at the identity provider that did not end well */
    static SignInPage refused(String to) {
        return new SignInPage(to, InboxPhrase.SIGN_IN, Optional.of(InboxPhrase.PROVIDER_REFUSED), "", false);
    }

    /** @return the page for a browser that keeps no cookies: what it has begun was lost on the way */
    static SignInPage withoutCookies(String to) {
        return new SignInPage(to, InboxPhrase.SIGN_IN, Optional.of(InboxPhrase.COOKIES_NEEDED_FIRST), "", false);
    }

    /** @return where the identity provider's sign-in begins */
    public String provider() {
        return "/signin/provider?to=" + URLEncoder.encode(to, StandardCharsets.UTF_8);
    }

    /** @return the page after a link was asked for */
    static SignInPage mailed(String to, String address, boolean withoutCookies) {
        return new SignInPage(
                to, InboxPhrase.LINK_SENT, Optional.of(InboxPhrase.LINK_SENT_WHY), address, withoutCookies);
    }

    /** @return the page after a link has signed somebody in whose browser did not keep it */
    static SignInPage notKept(String to) {
        return new SignInPage(to, InboxPhrase.SIGN_IN, Optional.empty(), "", true);
    }

    /** @return what has happened, in the reader's language */
    public Optional<String> says(Reader reader) {
        return says.map(phrase -> address.isEmpty() ? reader.say(phrase) : reader.say(phrase, address));
    }

    @Override
    public String template() {
        return "signin.jte";
    }

    @Override
    public String title(Reader reader) {
        return reader.say(title);
    }
}
