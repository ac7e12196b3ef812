package io.baton.inbox;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.baton.branding.Imprint;
import io.baton.branding.ProgramDetails;
import io.baton.events.topics.Sha256;
import jakarta.inject.Singleton;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;

/** Lays pages out. All that is shown on them is escaped, and they load nothing but the program's logo. */
@Singleton
public final class PageLayout {
    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private final ProgramDetails program;
    private final Optional<String> logo;
    private final String style;
    private final String policy;

    PageLayout(InboxSettings settings) {
        program = settings.program();
        logo = program.logo().map(own -> settings.at("/assets/" + PageFiles.name(own)));
        style = PageFiles.style("page", program);
        policy = "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(style)) + "';"
                + logo.map(_ -> " img-src 'self';").orElse("")
                + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    }

    /** @return how they look */
    public String style() {
        return style;
    }

    /** @return where the program's logo is, if it has one */
    public Optional<String> logo() {
        return logo;
    }

    /** @return the program's name */
    public String program() {
        return program.name();
    }

    /** @return what stands below a page that knows no more of its reader than their link */
    public Imprint legalNotice() {
        return program.legalNotice(Optional.empty());
    }

    /** @return what browsers are to hold pages to: no script, nothing from elsewhere, only this style, and forms to this site */
    String policy() {
        return policy;
    }

    String html(RfiPage page) {
        return rendered("rfi.jte", page);
    }

    String html(Note note) {
        return rendered("note.jte", note);
    }

    private String rendered(String template, Object content) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, Map.of("layout", this, "page", content), html);
        return html.toString();
    }
}
