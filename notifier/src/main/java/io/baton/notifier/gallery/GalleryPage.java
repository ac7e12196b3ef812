package io.baton.notifier.gallery;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import java.util.List;

/** The page that leads to each mail: a line for each kind, with its subject in each language. */
public record GalleryPage(List<Row> rows) {
    /**
     * One mail in one language.
     *
     * @param file where it lies, without its ending
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
        TemplateEngine.createPrecompiled(ContentType.Html).render("gallery.jte", this, html);
        return html.toString();
    }
}
