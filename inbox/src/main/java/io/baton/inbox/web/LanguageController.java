package io.baton.inbox.web;

import io.baton.inbox.InboxSettings;
import io.baton.words.Languages;
import io.micronaut.core.annotation.Nullable;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.annotation.QueryValue;
import io.micronaut.http.cookie.Cookie;
import io.micronaut.http.cookie.SameSite;
import io.micronaut.security.annotation.Secured;
import io.micronaut.security.rules.SecurityRule;
import io.swagger.v3.oas.annotations.Hidden;
import java.net.URI;
import java.time.Duration;

/** The choice of a language, which a browser keeps. */
@Hidden
@Controller("/language")
@Secured(SecurityRule.IS_ANONYMOUS)
public class LanguageController {
    static final String COOKIE = "baton-language";
    private static final Duration KEPT = Duration.ofDays(365);

    private final InboxSettings settings;

    LanguageController(InboxSettings settings) {
        this.settings = settings;
    }

    /** Chooses, and leads back. */
    @Get("{?tag,to}")
    public HttpResponse<?> choose(@QueryValue String tag, @Nullable @QueryValue String to) {
        Cookie cookie = Cookie.of(COOKIE, Languages.of(tag).locale().toLanguageTag())
                .path("/")
                .httpOnly(true)
                .secure(settings.secure())
                .sameSite(SameSite.Lax)
                .maxAge(KEPT);
        return HttpResponse.seeOther(URI.create(settings.at(OwnAddress.of(to)))).cookie(cookie);
    }
}
