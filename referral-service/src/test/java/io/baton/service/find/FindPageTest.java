package io.baton.service.find;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.Location;
import io.baton.events.LocationContact;
import io.baton.events.ProfileStatus;
import io.baton.inbox.web.Html;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Customers find partners, and see of them what everybody may see. */
class FindPageTest {
    private static final String REGION = "FINDPAGE";
    private static final String OF_REGION = "region=" + REGION;
    private static Api browser;

    @BeforeAll
    static void partners() {
        Facade facade = Facade.shared();
        browser = facade.anonymously().with("Accept", "text/html,*/*;q=0.8").with("Accept-Language", "en");
        facade.publish(profile("find-first", "First & Sons", "erp", ProfileStatus.ACTIVE));
        facade.publish(profile("find-second", "<b>Second</b>", "printers", ProfileStatus.ACTIVE));
        facade.publish(profile("find-paused", "Third", "erp", ProfileStatus.PAUSED));
        await().until(() ->
                facade.anonymously().get("/v1/partners/search?region=" + REGION).has("partners[1].profileId"));
    }

    @Test
    void the_form_alone_stands_on_a_page_that_runs_no_script_and_is_kept_nowhere() {
        Answer page = browser.get("/find").expect(200);

        assertThat(page.header("Content-Security-Policy")).isEqualTo(Html.POLICY);
        assertThat(page.header("Cache-Control")).isEqualTo("no-store");
        assertThat(page.body())
                .contains("Find a partner", "Example Program", "<option value=\"PT\"", "partners@program.example")
                .doesNotContain("<script", "Partners that fit", "No partner fits");
    }

    @Test
    void the_best_stands_first_and_says_why() {
        String page = found("solutions=erp%2Cprinters&what=erp&country=DE").body();

        assertThat(page).contains("Partners that fit: 2", "First &amp; Sons", "Why it stands here", "Germany: hamburg");
        assertThat(page.indexOf("First &amp; Sons")).isLessThan(page.indexOf("&lt;b&gt;Second&lt;/b&gt;"));
        assertThat(page).doesNotContain("<b>Second", "Third");
    }

    @Test
    void what_was_typed_stands_in_the_form_again() {
        assertThat(found("what=%22%3E%3Cscript%3E&solutions=erp&country=DE&size=SMALL&language=de")
                        .body())
                .doesNotContain("<script")
                .contains("value=\"&#34;")
                .contains("<option value=\"DE\" selected>", "<option value=\"SMALL\" selected>");
    }

    /** The page says: a trade, a service, or a partner's name. */
    @Test
    void a_word_finds_who_offers_it() {
        String page = found("what=Printers").body();

        assertThat(page).contains("Partners that fit: 2");
        assertThat(page.indexOf("&lt;b&gt;Second&lt;/b&gt;")).isLessThan(page.indexOf("First &amp; Sons"));
    }

    @Test
    void where_nobody_has_the_words_the_others_are_not_called_fitting() {
        assertThat(found("what=teleportation").body())
                .contains("Nobody names what you wrote. Partners in your region: 2", "First &amp; Sons")
                .doesNotContain("Partners that fit");
    }

    @Test
    void where_nobody_fits_the_page_says_what_to_do() {
        assertThat(found("solutions=teleportation").body())
                .contains("No partner fits", "Name fewer solutions", "Example Program (partners@program.example)");
    }

    @ParameterizedTest
    @CsvSource({
        "country=XX, country",
        "size=huge, size",
        "language=!!, language",
        "what=%00, what",
        "solutions=%07, solutions"
    })
    void what_cannot_be_searched_for_is_named_at_its_field(String query, String field) {
        String page =
                browser.get("/find?" + OF_REGION + "&" + query).expect(422).body();

        assertThat(page).contains("id=\"" + field + "-err\"", "aria-describedby=\"" + field + "-err");
    }

    @Test
    void the_reader_gets_their_language() {
        assertThat(browser.with("Accept-Language", "de")
                        .get("/find?solutions=teleportation&" + OF_REGION)
                        .body())
                .contains("<html lang=\"de\">", "Kein Partner passt");
        assertThat(browser.get("/language?tag=ru&to=/find?what=a").expect(303).header("Location"))
                .isEqualTo("/find?what=a");
    }

    @Test
    void a_partners_page_shows_what_it_offers_and_nobody_of_its_people() {
        String page = browser.get("/find/find-first?what=x").expect(200).body();

        assertThat(page).contains("First &amp; Sons", "Hamburg, Germany", "erp", "Gold", "German", "Has not answered");
        assertThat(page).contains("href=\"/find?what=x\"").doesNotContain("Ida", "Kern", "ida@", "+49");
        assertThat(found("solutions=erp").body()).doesNotContain("Ida", "Kern", "ida@", "+49");
    }

    @ParameterizedTest
    @ValueSource(strings = {"find-paused", "find-nobody", "%20", "%2e%2e"})
    void a_profile_that_takes_no_requests_has_no_page(String profile) {
        assertThat(browser.get("/find/" + profile).expect(404).body())
                .contains("There is no such partner", "href=\"/find\"")
                .doesNotContain("Third");
    }

    private static Answer found(String query) {
        return browser.get("/find?" + query + "&" + OF_REGION).expect(200);
    }

    private static BusinessProfile profile(String id, String name, String solution, ProfileStatus status) {
        LocationContact contact = new LocationContact("Ida Kern", "ida@find.example", "+49 40 1", "de", "ida", null);
        return BusinessProfile.newBuilder(Samples.profile(id, "of-" + id))
                .setRegion(REGION)
                .setPartnerName(name)
                .setStatus(status)
                .setSolutions(List.of(solution))
                .setCompetencies(List.of("Gold"))
                .setLocations(List.of(new Location("hamburg", "Hamburg", "DE", List.of(contact))))
                .build();
    }
}
