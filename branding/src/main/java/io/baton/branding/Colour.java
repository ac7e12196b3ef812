package io.baton.branding;

import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** A colour of sRGB, of which each part is from 0 to 255. */
public record Colour(int red, int green, int blue) {
    static final Colour BLACK = new Colour(0, 0, 0);
    static final Colour WHITE = new Colour(255, 255, 255);

    private static final Pattern WRITTEN = Pattern.compile("#[0-9A-Fa-f]{6}");
    private static final int HEXADECIMAL = 16;
    private static final int MOST = 255;
    private static final int STEPS = 100;

    /** @return the colour that is written as {@code #rrggbb}; empty if none is */
    public static Optional<Colour> read(String typed) {
        if (!WRITTEN.matcher(typed).matches()) return Optional.empty();
        int rgb = Integer.parseInt(typed.substring(1), HEXADECIMAL);
        return Optional.of(new Colour(rgb >> 16 & MOST, rgb >> 8 & MOST, rgb & MOST));
    }

    /** @return the contrast of one on the other, from 1 to 21 (WCAG 2.2) */
    public double contrast(Colour other) {
        double one = luminance() + 0.05;
        double two = other.luminance() + 0.05;
        return Math.max(one, two) / Math.min(one, two);
    }

    /** @return the relative luminance, from 0 to 1 (WCAG 2.2) */
    double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int part) {
        double value = part / (double) MOST;
        return value <= 0.04045 ? value / 12.92 : Math.pow((value + 0.055) / 1.055, 2.4);
    }

    /** @param percent how much of the other there is in the mixture */
    Colour mixed(Colour other, int percent) {
        return new Colour(
                part(red, other.red, percent), part(green, other.green, percent), part(blue, other.blue, percent));
    }

    private static int part(int own, int others, int percent) {
        return Math.round((own * (STEPS - percent) + others * percent) / (float) STEPS);
    }

    /** @return the mixture with as little of the end as is enough; the end, if nothing else is */
    Colour towards(Colour end, Predicate<Colour> enough) {
        for (int percent = 0; percent < STEPS; percent++) {
            Colour mixed = mixed(end, percent);
            if (enough.test(mixed)) return mixed;
        }
        return end;
    }

    /** @return as style sheets write it */
    @Override
    public String toString() {
        return "#%02x%02x%02x".formatted(red, green, blue);
    }
}
