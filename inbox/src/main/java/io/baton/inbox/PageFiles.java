package io.baton.inbox;

import io.baton.branding.Accent;
import io.baton.branding.Accent.Tones;
import io.baton.branding.Logo;
import io.baton.branding.ProgramDetails;
import io.baton.events.topics.Sha256;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/** The files that pages are drawn with. */
public final class PageFiles {
    /** Print keeps its black: the accent is for screens. */
    private static final String TONES = """

            @media screen { :root { %s } }
            @media screen and (prefers-color-scheme: dark) { :root { %s } }
            """;

    private static final int DIGITS = 12;

    private PageFiles() {}

    /** @return the file */
    public static String text(String file) {
        try (InputStream in = PageFiles.class.getResourceAsStream("/pages/" + file)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @return the style of this name, and what follows it for the program's colour and for its logo */
    public static String style(String name, ProgramDetails program) {
        return text(name + ".css")
                + program.accent()
                        .map(accent -> tones(accent) + text(name + "-accent.css"))
                        .orElse("")
                + program.logo().map(_ -> text(name + "-logo.css")).orElse("");
    }

    /** @return a file's name with a digest of the text in it, so that browsers may keep the file for ever */
    public static String fingerprinted(String file, String text) {
        int dot = file.lastIndexOf('.');
        String digits = HexFormat.of().formatHex(Sha256.of(text)).substring(0, DIGITS);
        return file.substring(0, dot) + "-" + digits + file.substring(dot);
    }

    /** @return the name that the logo has as a file */
    public static String name(Logo logo) {
        // In this character set, each byte is a character.
        return fingerprinted("logo." + logo.format().ending(), new String(logo.content(), StandardCharsets.ISO_8859_1));
    }

    private static String tones(Accent accent) {
        return TONES.formatted(properties(accent.light()), properties(accent.dark()));
    }

    private static String properties(Tones tones) {
        return "--fill: %s; --fill2: %s; --on-fill: %s; --fill-edge: %s; --accent: %5$s; --link: %5$s; --act: %5$s; --wash: %6$s;"
                .formatted(tones.fill(), tones.hover(), tones.onFill(), tones.edge(), tones.line(), tones.wash());
    }
}
