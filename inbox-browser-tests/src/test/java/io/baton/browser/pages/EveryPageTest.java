package io.baton.browser.pages;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.baton.browser.testing.Axe;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.service.testing.Facade;
import io.baton.words.FindPhrase;
import io.baton.words.InboxPhrase;
import io.baton.words.Languages;
import io.baton.words.ProgramPhrase;
import io.baton.words.Words;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

/** What holds for each page that people see. */
class EveryPageTest {
    private static final int WIDE = 1280;
    private static final int PHONE = 360;
    private static final int HIGH = 800;
    private static final boolean IN_EVERY_LANGUAGE = Boolean.getBoolean("baton.pages.in-every-language");
    /** The languages besides English. */
    private static final int OTHERS = Words.ALL.size() - 1;

    private static final String IDS = """
            () => [...document.querySelectorAll('[id]')].map(one => one.id).filter((id, at, all) => all.indexOf(id) !== at)""";
    private static final String TEXTS = """
            () => [document.title, ...document.body.innerText.split('\\n'), ...[...document.querySelectorAll('*')]
              .flatMap(one => ['aria-label', 'title', 'placeholder'].map(name => one.getAttribute(name)))]
              .filter(text => text).map(text => text.trim())""";

    private static Facade service;
    private static Kind.Reader reader;

    @BeforeAll
    static void situation() {
        service = Deployment.shared().service();
        reader = reader("en-GB", Situation.in(service));
        reader.signedIn().context().addInitScript(Axe.SCRIPT);
        reader.anyone().context().addInitScript(Axe.SCRIPT);
    }

    @AfterAll
    static void close() {
        if (reader != null) close(reader);
    }

    /**
     * On one visit, dark on a wide screen and light on a phone: each scheme and each width is looked at once. A fragment leads to the first
     * of two elements with one id.
     */
    @ParameterizedTest
    @EnumSource(Kind.class)
    void axe_finds_nothing_no_id_comes_twice_and_nothing_scrolls_sideways(Kind kind) {
        Page page = kind.opened(reader);
        SoftAssertions all = new SoftAssertions();
        all.assertThat(list(page, IDS)).as(kind + ": ids that come twice").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.DARK));
        all.assertThat(Axe.violations(page)).as(kind + " in the dark").isEmpty();
        page.emulateMedia(new Page.EmulateMediaOptions().setColorScheme(ColorScheme.LIGHT));
        page.setViewportSize(PHONE, HIGH);
        all.assertThat(Axe.violations(page)).as(kind + " on a phone").isEmpty();
        all.assertThat(page.evaluate("() => document.documentElement.scrollWidth"))
                .as(kind + ": width on a phone")
                .isEqualTo(PHONE);
        page.setViewportSize(WIDE, HIGH);
        all.assertAll();
    }

    /**
     * A phrase that a page does not take from its reader's language is English in all others. So each page is opened in one of them, by
     * turns; {@code -Dbaton.pages.in-every-language=true} opens each in all.
     */
    @ParameterizedTest
    @CsvSource({"0, de-DE, de", "1, ru-RU, ru", "2, zh-CN, zh-Hans", "3, zh-TW, zh-Hant"})
    void every_page_speaks_its_readers_language(int turn, String locale, String tag) {
        Set<Object> english = englishOnly(Languages.of(tag));
        Kind.Reader other = reader(locale, reader.here());
        SoftAssertions all = new SoftAssertions();
        for (Kind kind : Kind.values()) {
            if (kind.hasItsOwnLanguage() || !IN_EVERY_LANGUAGE && kind.ordinal() % OTHERS != turn) continue;
            Page page = kind.opened(other);
            all.assertThat(page.locator("html").getAttribute("lang"))
                    .as(kind.name())
                    .isEqualTo(tag);
            all.assertThat(list(page, TEXTS)).as(kind.name()).doesNotContainAnyElementsOf(english);
        }
        close(other);
        all.assertAll();
    }

    @Test
    void the_reader_chooses_a_language_on_the_page_and_stays_there() {
        try (Visitor somebody = Visitor.at(service)) {
            Page page = somebody.open("/signin?to=/board");

            page.locator(".tongues a[hreflang=ru]").click();

            assertThat(page.locator("html")).hasAttribute("lang", "ru");
            assertThat(page.locator("[name=to]")).hasValue("/board");
        }
    }

    /** @return the phrases that this language says otherwise */
    private static Set<Object> englishOnly(Words words) {
        Words english = Languages.of("en");
        Stream<String> inbox = Arrays.stream(InboxPhrase.values())
                .filter(phrase ->
                        !english.inbox().phrase(phrase).equals(words.inbox().phrase(phrase)))
                .map(phrase -> english.inbox().phrase(phrase));
        Stream<String> finding = Arrays.stream(FindPhrase.values())
                .filter(phrase ->
                        !english.finding().phrase(phrase).equals(words.finding().phrase(phrase)))
                .map(phrase -> english.finding().phrase(phrase));
        Stream<String> program = Arrays.stream(ProgramPhrase.values())
                .filter(phrase ->
                        !english.program().phrase(phrase).equals(words.program().phrase(phrase)))
                .map(phrase -> english.program().phrase(phrase));
        return Stream.of(inbox, finding, program)
                .flatMap(Function.identity())
                .filter(phrase -> !phrase.contains("%"))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Kind.Reader reader(String locale, Situation here) {
        Visitor ida =
                Visitor.at(service, options -> options.setLocale(locale)).signedIn(Situation.PARTNER, Situation.ROLES);
        return new Kind.Reader(here, ida, Visitor.at(service, options -> options.setLocale(locale)));
    }

    private static void close(Kind.Reader done) {
        done.signedIn().close();
        done.anyone().close();
    }

    private static List<Object> list(Page page, String script) {
        return new ArrayList<>((List<?>) page.evaluate(script));
    }
}
