package io.baton.api;

/** The settings that switch off a part of the process, so that a deployment may split them; each is {@link #ON} unless it is set. */
public final class Part {
    public static final String ENGINE = "baton.engine";
    public static final String VIEWS = "baton.views";
    public static final String API = "baton.api";
    public static final String PAGES = "baton.pages";

    public static final String ON = "true";

    private Part() {}
}
