package io.baton.inbox.find;

import io.baton.branding.ProgramDetails;
import io.baton.inbox.web.Page;

/** A page for everybody, under the program's name. */
public interface PublicPage extends Page {
    /** @return whose pages these are */
    ProgramDetails program();
}
