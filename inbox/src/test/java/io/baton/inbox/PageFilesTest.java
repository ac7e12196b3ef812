package io.baton.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.Accent;
import io.baton.branding.Accent.Tones;
import io.baton.branding.Colour;
import io.baton.branding.ProgramDetails;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's colour on the surfaces and beside the texts that the style sheets really have. */
class PageFilesTest {
    private static final double READABLE = 4.5;
    private static final Pattern ROOT = Pattern.compile(":root \\{([^}]*)}");
    private static final Pattern TOKEN = Pattern.compile("(--[a-z0-9-]+): (#[0-9a-f]{3,6});");
    private static final List<String> SURFACES = List.of("--paper", "--sheet", "--sunk", "--hover", "--page", "--card");
    private static final List<String> TEXTS =
            List.of("--ink", "--ink2", "--ink3", "--flame", "--late", "--last", "--good");

    @ParameterizedTest
    @ValueSource(strings = {"baton", "page"})
    void without_an_accent_and_a_logo_a_style_is_what_its_file_says(String name) {
        assertThat(PageFiles.style(name, new ProgramDetails("Example Program", Optional.empty(), Optional.empty())))
                .isEqualTo(PageFiles.text(name + ".css"));
    }

    @ParameterizedTest
    @MethodSource("colours")
    void a_link_is_read_on_every_surface_of_every_page(Accent accent) {
        for (String name : List.of("baton", "page"))
            for (int theme = 0; theme < 2; theme++) {
                Colour line = tones(accent, theme).line();
                assertThat(tokens(name, theme, SURFACES))
                        .isNotEmpty()
                        .allSatisfy((_, surface) ->
                                assertThat(line.contrast(surface)).isGreaterThanOrEqualTo(READABLE));
            }
    }

    @ParameterizedTest
    @MethodSource("colours")
    void every_text_is_read_on_what_is_selected(Accent accent) {
        for (int theme = 0; theme < 2; theme++) {
            Colour wash = tones(accent, theme).wash();
            assertThat(tokens("baton", theme, TEXTS))
                    .hasSameSizeAs(TEXTS)
                    .allSatisfy((_, text) -> assertThat(wash.contrast(text)).isGreaterThanOrEqualTo(READABLE));
        }
    }

    private static Tones tones(Accent accent, int theme) {
        return theme == 0 ? accent.light() : accent.dark();
    }

    /** @param theme 0 for light, which a sheet says first, and 1 for dark */
    private static Map<String, Colour> tokens(String name, int theme, List<String> wanted) {
        String root = ROOT.matcher(PageFiles.text(name + ".css"))
                .results()
                .skip(theme)
                .findFirst()
                .map(found -> found.group(1))
                .orElseThrow();
        return TOKEN.matcher(root)
                .results()
                .filter(token -> wanted.contains(token.group(1)))
                .collect(Collectors.toMap(token -> token.group(1), PageFilesTest::colour));
    }

    /** A sheet may write {@code #fff}, which a setting may not. */
    private static Colour colour(MatchResult token) {
        String digits = token.group(2).substring(1);
        String all = digits.length() == 6 ? digits : digits.replaceAll(".", "$0$0");
        return Colour.read("#" + all).orElseThrow();
    }

    /** Every mixture of five steps of red, green and blue. */
    private static Stream<Accent> colours() {
        int[] steps = {0, 64, 128, 191, 255};
        Function<int[], Stream<Integer>> each = all -> Arrays.stream(all).boxed();
        return each.apply(steps)
                .flatMap(red -> each.apply(steps)
                        .flatMap(green -> each.apply(steps).map(blue -> new Accent(new Colour(red, green, blue)))));
    }
}
