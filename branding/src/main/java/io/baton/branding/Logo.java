package io.baton.branding;

import io.baton.kafka.settings.InvalidSettingException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** A program's logo, as its file holds it. */
public final class Logo {
    static final String SETTING = "baton.program.logo";
    private static final int MOST_KILOBYTES = 100;
    private static final int MOST_BYTES = MOST_KILOBYTES * 1024;

    private final byte[] content;
    private final Format format;

    /** The formats, each known by the first bytes of its files. */
    public enum Format {
        PNG("image/png", "\u0089PNG\r\n\u001a\n.*"),
        JPEG("image/jpeg", "\u00ff\u00d8\u00ff.*"),
        WEBP("image/webp", "RIFF.{4}WEBP.*"),
        /** An XML declaration, comments and a document type may come before the picture. */
        SVG(
                "image/svg+xml",
                "(?:\u00ef\u00bb\u00bf)?\\s*(?:(?:<\\?[^>]*>|<!--.*?-->|<!DOCTYPE[^>\\[]*>)\\s*)*+<svg[\\s>].*");

        private final String type;
        private final Pattern content;

        Format(String type, String content) {
            this.type = type;
            this.content = Pattern.compile(content, Pattern.DOTALL);
        }

        /** @return the media type */
        public String type() {
            return type;
        }

        /** @return what the names of its files end with */
        public String ending() {
            return name().toLowerCase(Locale.ROOT);
        }

        /** Mail programs do not show SVG, and some of them no WebP. */
        public boolean isForMails() {
            return this == PNG || this == JPEG;
        }

        private static Optional<Format> of(byte[] content) {
            String bytes = new String(content, StandardCharsets.ISO_8859_1);
            return Arrays.stream(values())
                    .filter(format -> format.content.matcher(bytes).matches())
                    .findFirst();
        }
    }

    private Logo(byte[] content, Format format) {
        this.content = content;
        this.format = format;
    }

    /**
     * @return the logo in this file
     * @throws InvalidSettingException if it cannot be read, is too large, or no picture of these formats
     */
    static Logo read(String file) {
        byte[] content = content(file);
        if (content.length > MOST_BYTES)
            throw new InvalidSettingException(SETTING, "may have " + MOST_KILOBYTES + " KB, and has more: " + file);
        return Format.of(content)
                .map(format -> new Logo(content, format))
                .orElseThrow(
                        () -> new InvalidSettingException(SETTING, "must be an SVG, PNG, JPEG or WebP file: " + file));
    }

    /** No more of it than it takes to know that it is too large. */
    private static byte[] content(String file) {
        try (InputStream in = Files.newInputStream(Path.of(file))) {
            return in.readNBytes(MOST_BYTES + 1);
        } catch (IOException | InvalidPathException e) {
            throw new InvalidSettingException(SETTING, "names a file that cannot be read: " + file);
        }
    }

    /** @return the file's bytes, a copy of them */
    public byte[] content() {
        return content.clone();
    }

    public Format format() {
        return format;
    }
}
