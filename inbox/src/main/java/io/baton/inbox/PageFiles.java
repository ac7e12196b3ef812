package io.baton.inbox;

import io.baton.branding.Accent;
import io.baton.branding.Accent.Tones;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The files that pages are drawn with. */
public final class PageFiles {
    /** Print keeps its black: the accent is for screens. */
    private static final String TONES = """

            @media screen { :root { %s } }
            @media screen and (prefers-color-scheme: dark) { :root { %s } }
            """;

    private PageFiles() {}

    /** @return the file */
    public static String text(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the style of this name; with an accent, what {@code name-accent.css} has follows it and takes its place */
    public static String style(String name, Optional<Accent> accent) {
        String style = text(name + ".css");
        return accent.map(own -> style
                        + TONES.formatted(properties(own.light()), properties(own.dark()))
                        + text(name + "-accent.css"))
                .orElse(style);
    }

    private static String properties(Tones tones) {
        return "--fill: %s; --fill2: %s; --on-fill: %s; --fill-edge: %s; --accent: %5$s; --link: %5$s; --act: %5$s; --wash: %6$s;"
                .formatted(tones.fill(), tones.hover(), tones.onFill(), tones.edge(), tones.line(), tones.wash());
    }
}
