package io.baton.inbox.session;

import io.baton.inbox.InboxSettings;
import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import jakarta.inject.Singleton;

/** Where a browser's request comes from: browsers say so (Sec-Fetch-Site; older ones, Origin). */
@Singleton
public final class OurForms {
    private static final String FETCH_SITE = "Sec-Fetch-Site";
    private static final String OURS = "same-origin";

    private final InboxSettings settings;

    OurForms(InboxSettings settings) {
        this.settings = settings;
    }

    /** @return whether a page of ours has sent it; false if nothing says so */
    public boolean isOurs(HttpRequest<?> request) {
        String site = request.getHeaders().get(FETCH_SITE);
        if (site != null) return OURS.equals(site);
        String origin = request.getHeaders().get(HttpHeaders.ORIGIN);
        if (origin == null) return false;
        String host = request.getHeaders().get(HttpHeaders.HOST);
        return origin.equals("http://" + host) || origin.equals("https://" + host) || origin.equals(publicOrigin());
    }

    private String publicOrigin() {
        return settings.publicUrl().getScheme() + "://" + settings.publicUrl().getRawAuthority();
    }
}
