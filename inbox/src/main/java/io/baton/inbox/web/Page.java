package io.baton.inbox.web;

/** What a page shows. */
public interface Page {
    /** @return the template that draws it */
    String template();

    /** @return what it is called, in the reader's language */
    String title(Reader reader);
}
