package io.baton.branding;

/**
 * The forms of a program's colour, for light and dark pages. A program may set any colour: what is read in one of these forms, or on it,
 * has a contrast of {@value #READABLE} at least, and what is only seen of {@value #SEEN} (WCAG 2.2, level AA: 1.4.3 and 1.4.11).
 */
public record Accent(Colour set) {
    static final double READABLE = 4.5;
    static final double SEEN = 3;

    private static final int HOVER = 25;
    private static final int HOVER_OF_AN_EXTREME = 15;
    /** Nearer to black or white than this, a colour has no further to go. */
    private static final double EXTREME = 2;

    private static final int STRONGEST_WASH = 15;

    /**
     * What the colour stands on. Every surface of pages and mails lies between these two, so that a colour that is read on both is read on all.
     *
     * @param sheet the surface of most texts
     * @param sunk the surface on which texts are hardest to read
     * @param end what is read best on both
     */
    private record Theme(Colour sheet, Colour sunk, Colour end) {
        static final Theme LIGHT = new Theme(Colour.WHITE, new Colour(0xed, 0xeb, 0xe5), Colour.BLACK);
        static final Theme DARK = new Theme(new Colour(0x1d, 0x1c, 0x1a), new Colour(0x2a, 0x28, 0x25), Colour.WHITE);
    }

    /**
     * The forms of one theme.
     *
     * @param fill of buttons
     * @param hover the fill of a button below the pointer
     * @param onFill what is written on either fill
     * @param edge of a button, without which a pale one is not seen
     * @param line of links, marks and frames
     * @param wash of what is selected; all that is read on a page is read on it
     */
    public record Tones(Colour fill, Colour hover, Colour onFill, Colour edge, Colour line, Colour wash) {}

    /** @return the forms for light pages: their buttons have the colour as it is set */
    public Tones light() {
        return tones(set, Theme.LIGHT);
    }

    /** @return the forms for dark pages: their buttons have the colour, as much lighter as it takes to be seen */
    public Tones dark() {
        return tones(set.towards(Colour.WHITE, colour -> colour.contrast(Theme.DARK.sheet) >= SEEN), Theme.DARK);
    }

    private Tones tones(Colour fill, Theme theme) {
        Colour onFill = fill.contrast(Colour.WHITE) >= READABLE ? Colour.WHITE : Colour.BLACK;
        Colour line = set.towards(theme.end, colour -> colour.contrast(theme.sunk) >= READABLE);
        Colour edge = fill.contrast(theme.sheet) >= SEEN ? fill : line;
        return new Tones(fill, hover(fill, onFill), onFill, edge, line, wash(line, theme));
    }

    /** Away from what is written on it, so that it is read the better. */
    private static Colour hover(Colour fill, Colour onFill) {
        Colour away = onFill.equals(Colour.WHITE) ? Colour.BLACK : Colour.WHITE;
        return fill.contrast(away) < EXTREME ? fill.mixed(onFill, HOVER_OF_AN_EXTREME) : fill.mixed(away, HOVER);
    }

    private static Colour wash(Colour line, Theme theme) {
        double most = theme.sunk.contrast(theme.sheet);
        return line.mixed(theme.sheet, 100 - STRONGEST_WASH)
                .towards(theme.sheet, colour -> colour.contrast(theme.sheet) <= most);
    }
}
