package io.baton.notifier.mail;

import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.output.StringOutput;
import io.baton.branding.ProgramDetails;
import io.baton.notifier.mail.MailContent.Action;
import io.baton.notifier.mail.MailContent.Fact;
import io.baton.notifier.mail.MailContent.Suggested;
import java.util.Map;
import java.util.Optional;

/** Lays a mail's content out, as plain text and as HTML. */
final class MailLayout {
    private static final String PARAGRAPH = "\n\n";

    private final TemplateEngine templates = TemplateEngine.createPrecompiled(ContentType.Html);

    private final MailColours colours;
    private final Optional<InlineLogo> logo;

    MailLayout(ProgramDetails program, Optional<InlineLogo> logo) {
        this.logo = logo;
        this.colours = new MailColours(program.accent());
    }

    String html(MailContent content) {
        StringOutput html = new StringOutput();
        templates.render("mail.jte", Map.of("content", content, "colours", colours, "logo", logo), html);
        return html.toString();
    }

    String text(MailContent content) {
        StringBuilder text = new StringBuilder(content.greeting()).append(PARAGRAPH);
        for (String paragraph : content.paragraphs()) text.append(paragraph).append(PARAGRAPH);
        for (Fact fact : content.facts()) text.append(fact.line()).append('\n');
        if (!content.facts().isEmpty()) text.append('\n');
        content.suggested().ifPresent(suggested -> list(suggested, text));
        content.action().ifPresent(action -> text.append(action.line()).append(PARAGRAPH));
        text.append("-- \n").append(content.footer()).append('\n');
        for (String line : content.imprint()) text.append(line).append('\n');
        for (Action link : content.links()) text.append(link.line()).append('\n');
        return text.toString();
    }

    private static void list(Suggested suggested, StringBuilder text) {
        text.append(suggested.title()).append('\n');
        for (Fact partner : suggested.partners())
            text.append("- ").append(partner.line()).append('\n');
        text.append('\n');
    }
}
