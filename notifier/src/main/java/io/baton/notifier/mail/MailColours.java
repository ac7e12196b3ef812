package io.baton.notifier.mail;

import io.baton.branding.Accent;
import io.baton.branding.Accent.Tones;
import java.util.Optional;

/** The colours of a mail's HTML: Baton's own, or the program's. */
public record MailColours(Optional<Accent> accent) {
    private static final String FILL = "#0b5cad";
    private static final String ON_FILL = "#ffffff";

    /** @return of the button */
    public String fill() {
        return accent.map(own -> own.light().fill().toString()).orElse(FILL);
    }

    /** @return of what is written on the button */
    public String onFill() {
        return accent.map(own -> own.light().onFill().toString()).orElse(ON_FILL);
    }

    /** @return what else the button's style has */
    public String edge() {
        return accent.map(own -> ";border:1px solid " + own.light().edge()).orElse("");
    }

    /** @return what else the card's style has */
    public String band() {
        return accent.map(own -> ";border-top:4px solid " + own.light().fill()).orElse("");
    }

    /** @return the rules for a mail program that is dark */
    public String dark() {
        return accent.map(Accent::dark).map(MailColours::dark).orElse("");
    }

    private static String dark(Tones tones) {
        return """
                \n  .go { background: %1$s !important; color: %2$s !important; border-color: %3$s !important; }
                  .card { border-top-color: %1$s !important; }""".formatted(tones.fill(), tones.onFill(), tones.edge());
    }
}
