package io.baton.branding;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import io.baton.branding.Accent.Tones;
import java.util.Locale;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.RandomDistribution;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A program may set any colour, and what is written in it or on it is read. */
class AccentTest {
    /** Two colours side by side with less contrast than this look alike. */
    private static final double HARDLY = 1.1;

    @Property(tries = 5_000)
    void what_is_written_on_a_button_is_read_below_the_pointer_too(@ForAll("colours") Colour set) {
        tones(set).forEach(tones -> {
            assertThat(tones.fill().contrast(tones.onFill())).isGreaterThanOrEqualTo(Accent.READABLE);
            assertThat(tones.hover().contrast(tones.onFill())).isGreaterThanOrEqualTo(Accent.READABLE);
        });
    }

    @Property(tries = 5_000)
    void a_button_below_the_pointer_is_another_one(@ForAll("colours") Colour set) {
        tones(set)
                .forEach(tones ->
                        assertThat(tones.hover().contrast(tones.fill())).isGreaterThan(HARDLY));
    }

    @Property(tries = 5_000)
    void a_button_is_seen_on_its_page(@ForAll("colours") Colour set) {
        assertThat(new Accent(set).light().edge().contrast(Colour.WHITE)).isGreaterThanOrEqualTo(Accent.SEEN);
        assertThat(new Accent(set).dark().edge().contrast(colour("#1d1c1a"))).isGreaterThanOrEqualTo(Accent.SEEN);
    }

    @Property(tries = 5_000)
    void a_link_is_read_on_what_is_selected(@ForAll("colours") Colour set) {
        tones(set)
                .forEach(tones ->
                        assertThat(tones.line().contrast(tones.wash())).isGreaterThanOrEqualTo(Accent.READABLE));
    }

    @Property(tries = 1_000)
    void a_light_page_has_buttons_in_the_very_colour(@ForAll("colours") Colour set) {
        assertThat(new Accent(set).light().fill()).isEqualTo(new Accent(set).set());
    }

    @Test
    void a_colour_that_holds_already_is_not_changed() {
        Tones violet = new Accent(colour("#3b0764")).light();

        assertThat(violet.line()).isEqualTo(violet.fill());
        assertThat(violet.edge()).isEqualTo(violet.fill());
        assertThat(violet.onFill()).hasToString("#ffffff");
    }

    @Test
    void a_pale_button_has_dark_text_and_an_edge_and_a_dark_one_is_lighter_on_a_dark_page() {
        Tones pale = new Accent(colour("#fff3b0")).light();
        Tones dark = new Accent(colour("#3b0764")).dark();

        assertThat(pale.onFill()).hasToString("#000000");
        assertThat(pale.edge()).isEqualTo(pale.line()).isNotEqualTo(pale.fill());
        assertThat(dark.fill().luminance()).isGreaterThan(colour("#3b0764").luminance());
    }

    /** {@code #767676} is known as the lightest grey that is read on white. */
    @ParameterizedTest
    @CsvSource({"#000000, #ffffff, 21", "#767676, #ffffff, 4.54", "#777777, #ffffff, 4.48", "#ff0000, #ffffff, 4.00"})
    void contrast_is_as_wcag_defines_it(String one, String other, double contrast) {
        assertThat(colour(one).contrast(colour(other))).isCloseTo(contrast, within(0.01));
        assertThat(colour(other).contrast(colour(one))).isCloseTo(contrast, within(0.01));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "#",
                "red",
                "#fff",
                "#2450bd80",
                "2450bd",
                "#24 0bd",
                "#2450bg",
                "#+12345",
                "＃2450bd",
                "#２450bd"
            })
    void what_is_no_colour_is_none(String typed) {
        assertThat(Colour.read(typed)).isEmpty();
    }

    @Property(tries = 1_000)
    void a_colour_is_read_as_it_was_written(@ForAll("colours") Colour set) {
        assertThat(colour(set.toString().toUpperCase(Locale.ROOT))).isEqualTo(set);
    }

    @Provide
    Arbitrary<Colour> colours() {
        Arbitrary<Integer> part = Arbitraries.integers().between(0, 255).withDistribution(RandomDistribution.uniform());
        return Combinators.combine(part, part, part).as(Colour::new);
    }

    private static Stream<Tones> tones(Colour set) {
        return Stream.of(new Accent(set).light(), new Accent(set).dark());
    }

    private static Colour colour(String written) {
        return Colour.read(written).orElseThrow();
    }
}
