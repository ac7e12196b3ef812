package io.baton.inbox.web;

import io.micronaut.core.annotation.Nullable;

/** Where a page leads back to: an address of ours, and none that somebody else has chosen. */
public final class OwnAddress {
    private static final String HOME = "/inbox";

    private OwnAddress() {}

    /** @return the address, if it is a page of ours; else the inbox */
    public static String of(@Nullable String to) {
        return to != null
                        && to.matches(
                                "/(find|inbox|profile|figures|board|program|people|sessions|signin)[A-Za-z0-9/?&=%._~+-]*(#[a-z]+)?")
                ? to
                : HOME;
    }

    /** @return the page with the form that is sent to this address */
    public static String behind(String form) {
        return of(form.replaceAll("(?<=.)/[a-z-]+(?=\\?|$)", "").replaceAll("^(/people|/program/mail)/.*", "$1"));
    }
}
