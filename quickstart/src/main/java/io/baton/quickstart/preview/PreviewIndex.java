package io.baton.quickstart.preview;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/** The index page of the preview: for each kind of mail its subject in each language, linked to the mail. */
public record PreviewIndex(List<Row> rows) {
    /**
     * A mail in one language.
     *
     * @param file path relative to the index, without its extension
     */
    public record Row(String kind, String language, String file, String subject) {}

    /** @return the kinds, in order */
    public List<String> kinds() {
        return rows.stream().map(Row::kind).distinct().toList();
    }

    /** @return the mails of one kind */
    public List<Row> of(String kind) {
        return rows.stream().filter(row -> row.kind().equals(kind)).toList();
    }

    String html() {
        StringOutput html = new StringOutput();
        TemplateEngine.createPrecompiled(ContentType.Html).render("preview.jte", this, html);
        return html.toString();
    }
}
