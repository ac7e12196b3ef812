package io.baton.inbox;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.baton.events.topics.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;

/** Lays pages out. All that is shown on them is escaped, and they load nothing. */
public final class PageLayout {
    /** How they look. */
    public static final String STYLE = style();

    /** What browsers are to hold pages to: no script, nothing from elsewhere, only this style, and forms to this site. */
    public static final String POLICY =
            "default-src 'none'; style-src 'sha256-" + Base64.getEncoder().encodeToString(Sha256.of(STYLE))
                    + "'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    private static final TemplateEngine TEMPLATES = TemplateEngine.createPrecompiled(ContentType.Html);

    private PageLayout() {}

    /** @return the page */
    public static String html(RfiPage page) {
        return rendered("rfi.jte", page);
    }

    /** @return the page */
    public static String html(Note note) {
        return rendered("note.jte", note);
    }

    private static String rendered(String template, Object content) {
        StringOutput html = new StringOutput();
        TEMPLATES.render(template, content, html);
        return html.toString();
    }

    private static String style() {
        try (InputStream in = PageLayout.class.getResourceAsStream("/pages/page.css")) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
