package io.baton.inbox.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.branding.Accent;
import io.baton.branding.Colour;
import io.baton.branding.LegalNotices;
import io.baton.branding.ProgramDetails;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What pages are drawn with, with the program's own colour and without. */
class AssetsTest {
    private final Assets usual = new Assets(program(Optional.empty()));
    private final Assets violet = new Assets(program(Colour.read("#3b0764").map(Accent::new)));

    @Test
    void another_colour_is_another_address_so_that_no_browser_keeps_the_old_one() {
        assertThat(violet.style()).isNotEqualTo(usual.style());
        assertThat(violet.icon()).isNotEqualTo(usual.icon());
        assertThat(violet.script()).isEqualTo(usual.script());
    }

    @Test
    void the_programs_colour_is_in_the_style_and_in_the_icon() {
        assertThat(content(violet, violet.style())).contains("--fill: #3b0764;");
        assertThat(content(violet, violet.icon())).contains("#3b0764").doesNotContain("#2450bd", "#9db8ff");
    }

    @Test
    void without_a_colour_style_and_icon_are_batons_own() {
        assertThat(content(usual, usual.style())).doesNotContain("--fill");
        assertThat(content(usual, usual.icon())).contains("#2450bd", "#9db8ff");
    }

    private static String content(Assets assets, String address) {
        Object body = assets.asset(address.substring("/assets/".length())).body();
        return new String((byte[]) body, StandardCharsets.UTF_8);
    }

    private static ProgramDetails program(Optional<Accent> accent) {
        return new ProgramDetails(
                "Example Program",
                Optional.empty(),
                Optional.empty(),
                "en",
                accent,
                LegalNotices.NONE,
                Optional.empty());
    }
}
