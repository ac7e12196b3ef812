package io.baton.inbox.program;

import io.baton.inbox.web.Reader;
import io.baton.lifecycle.roles.Right;
import io.baton.words.ProgramPhrase;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/** The parts of the program's pages, as its menu names them; each needs a right. */
public enum ProgramPart {
    TODAY(ProgramController.PATH, "chart", Right.READ_ALL_REFERRALS),
    LEADS(LeadsController.PATH, "inbox", Right.SEND_LEADS),
    REGISTRATIONS(ReviewController.PATH, "deal", Right.REVIEW_REGISTRATIONS),
    PROFILES(WaitingProfilesPageController.PATH, "profile", Right.REVIEW_PROFILES),
    MAIL(UndeliveredController.PATH, "mail", Right.OPERATE),
    SETTINGS(SettingsPageController.PATH, "filter", Right.OPERATE);

    private final String path;
    private final String icon;
    private final Right right;

    ProgramPart(String path, String icon, Right right) {
        this.path = path;
        this.icon = icon;
        this.right = right;
    }

    /** @return those that the reader may see */
    public static List<ProgramPart> of(Reader reader) {
        return Arrays.stream(values()).filter(part -> reader.may(part.right)).toList();
    }

    /** @return the part that the reader looks at: of those whose address begins theirs, the longest. The first, if it is none */
    public static ProgramPart shown(Reader reader) {
        return Arrays.stream(values())
                .filter(part -> reader.in(part.path))
                .max(Comparator.comparingInt(part -> part.path.length()))
                .orElse(TODAY);
    }

    /** @return its address */
    public String path() {
        return path;
    }

    /** @return the name of its icon */
    public String icon() {
        return icon;
    }

    /** @return what it is called in the menu */
    public String label(Reader reader) {
        return reader.say(
                switch (this) {
                    case TODAY -> ProgramPhrase.TODAY;
                    case LEADS -> ProgramPhrase.LEADS;
                    case REGISTRATIONS -> ProgramPhrase.REGISTRATIONS;
                    case PROFILES -> ProgramPhrase.PROFILES;
                    case MAIL -> ProgramPhrase.MAIL;
                    case SETTINGS -> ProgramPhrase.SETTINGS;
                });
    }
}
