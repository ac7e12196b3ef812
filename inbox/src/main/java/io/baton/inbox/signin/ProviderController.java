package io.baton.inbox.signin;

import io.baton.api.access.Identity;
import io.baton.api.access.ProviderSignIn;
import io.baton.api.access.ProviderSignIn.Attempt;
import io.baton.inbox.InboxSettings;
import io.baton.inbox.session.Sessions;
import io.baton.inbox.web.Home;
import io.baton.inbox.web.Html;
import io.baton.inbox.web.OwnAddress;
import io.micronaut.context.annotation.Requires;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.Produces;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.util.Optional;

/** Signing in at the identity provider, where the deployment has one. */
@Hidden
@Requires(beans = ProviderSignIn.class)
@Controller(Sessions.SIGN_IN + "/provider")
@Secured(SecurityRule.IS_ANONYMOUS)
@ExecuteOn(TaskExecutors.BLOCKING)
@Produces(MediaType.TEXT_HTML)
public class ProviderController {
    private final InboxSettings settings;
    private final Sessions sessions;
    private final Html html;
    private final ProviderSignIn provider;
    private final AttemptCookie attempts;

    ProviderController(InboxSettings settings, Sessions sessions, Html html, ProviderSignIn provider) {
        this.settings = settings;
        this.sessions = sessions;
        this.html = html;
        this.provider = provider;
        attempts = new AttemptCookie(settings);
    }

    /** Sends the browser to the provider. */
    @Get("{?to}")
    public HttpResponse<?> begin(@Nullable @QueryValue String to) {
        Attempt attempt = Attempt.begun();
        return HttpResponse.seeOther(provider.page(attempt)).cookie(attempts.kept(attempt, OwnAddress.of(to)));
    }

    /** The browser comes back, with the provider's code or its refusal. */
    @Get("/back{?code,state}")
    public HttpResponse<?> back(
            HttpRequest<?> request, @Nullable @QueryValue String code, @Nullable @QueryValue String state) {
        Optional<AttemptCookie.Kept> kept = attempts.of(request);
        return kept.filter(begun -> code != null && begun.attempt().state().equals(state))
                .flatMap(begun -> provider.identity(begun.attempt(), code))
                .<HttpResponse<?>>map(who -> signedIn(request, who, kept.get().to()))
                .orElseGet(() -> refused(request, kept.map(AttemptCookie.Kept::to)));
    }

    private HttpResponse<?> signedIn(HttpRequest<?> request, Identity who, String to) {
        Cookie session = sessions.begun(who, request);
        return HttpResponse.seeOther(
                        URI.create(settings.at(Home.instead(OwnAddress.of(to), who.partnerId(), who.roles()))))
                .cookie(session)
                .cookie(attempts.over());
    }

    private HttpResponse<?> refused(HttpRequest<?> request, Optional<String> to) {
        String back = OwnAddress.of(to.orElse(null));
        SignInPage page = KeptCookies.by(request) ? SignInPage.refused(back) : SignInPage.withoutCookies(back);
        return html.page(HttpStatus.FORBIDDEN, html.reader(request), page).cookie(attempts.over());
    }
}
