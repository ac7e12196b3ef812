package io.baton.service.inbox;

import static org.assertj.core.api.Assertions.assertThat;

import io.baton.service.testing.Answer;
import io.baton.service.testing.Api;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The program's settings as forms: faults at their fields, and a setting that has changed meanwhile is shown, never overwritten. */
class SettingsPageTest {
    private static final String PAGE = "/program/settings";
    private static Facade facade;
    private static Browser noor;
    private static Api operator;
    private static String policy;
    private static String ranking;

    @BeforeAll
    static void an_operator() {
        facade = Facade.shared();
        noor = Browser.ofProgram(facade, "operator");
        operator = facade.as(Token.program("operator")).with("Content-Type", "application/json");
        policy = operator.get("/v1/settings/policy").expect(200).body();
        ranking = operator.get("/v1/settings/ranking").expect(200).body();
    }

    /** Other tests share the deployment. */
    @AfterAll
    static void everything_as_it_was() {
        operator.send("PUT", "/v1/settings/policy", without(policy)).expect(200);
        operator.send("PUT", "/v1/settings/ranking", without(ranking)).expect(200);
        operator.send("PUT", "/v1/settings/rerouting", "{\"mode\": \"SUGGEST\"}")
                .expect(200);
        operator.send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\", \"cloud\"]}")
                .expect(200);
        operator.send("PUT", "/v1/settings/profile-review", "{\"required\": false}")
                .expect(200);
    }

    private static String without(String json) {
        return json.replaceFirst("\"version\":\\d+,?", "");
    }

    @Test
    void each_form_says_who_set_it_last() {
        Map<String, String> form = form("rerouting");
        form.put("mode", "OFF");
        noor.send(PAGE + "/rerouting", form).expect(303);
        assertThat(section("rerouting")).contains("Last changed by ");

        facade.as(Token.program("operator").of("olga"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/rerouting", "{\"mode\": \"SUGGEST\"}")
                .expect(200);

        assertThat(section("rerouting")).contains("Last changed by olga:");
        assertThat(operator.get("/v1/settings").expect(200).body())
                .containsPattern("\\{\"setting\":\"rerouting\",\"setAt\":\"[^\"]+\",\"setBy\":\"olga\"}");
        facade.as(Token.program("seller")).get("/v1/settings").expectProblem(403, "forbidden");
    }

    private static String section(String part) {
        return Browser.found(
                noor.get(PAGE).expect(200).body(), "(?s)<form[^>]*action=\"[^\"]*/settings/" + part + "\"(.*?)</form>");
    }

    /** @return what a browser would send of one form */
    private static Map<String, String> form(String part) {
        String form = section(part);
        Map<String, String> fields = new HashMap<>();
        find(form, "<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"", fields);
        find(form, "<input inputmode=\"numeric\" id=\"[^\"]+\" name=\"([^\"]+)\" value=\"([^\"]*)\"", fields);
        find(form, "(?:radio|checkbox)\" name=\"([^\"]+)\" value=\"([^\"]*)\" checked", fields);
        find(form, "(?s)<select name=\"([^\"]+)\".*?value=\"([A-Z]+)\" selected", fields);
        find(form, "(?s)<textarea id=\"[^\"]+\" name=\"([^\"]+)\"[^>]*>(.*?)</textarea>", fields);
        return fields;
    }

    private static void find(String form, String pattern, Map<String, String> fields) {
        Matcher field = Pattern.compile(pattern).matcher(form);
        while (field.find()) fields.put(field.group(1), field.group(2));
    }

    private static Answer save(String part, Map<String, String> form, String... changed) {
        Map<String, String> sent = new HashMap<>(form);
        for (int i = 0; i < changed.length; i += 2) sent.put(changed[i], changed[i + 1]);
        return noor.send(PAGE + "/" + part, sent);
    }

    @ParameterizedTest
    @ValueSource(strings = {"operator", "deal-reviewer"})
    void only_the_programs_operators_see_it(String role) {
        Browser.of(facade, "settings-page", "ida@partner.example", role)
                .get(PAGE)
                .expect(403);
        if (!role.equals("operator")) Browser.ofProgram(facade, role).get(PAGE).expect(403);
        Browser.at(facade).get(PAGE).expect(303);
    }

    @Test
    void a_window_is_saved_as_a_number_with_its_unit_and_shown_so() {
        Answer saved = save("policy", form("policy"), "responseWindow", "10", "responseWindow.unit", "DAYS");

        assertThat(noor.get(saved.expect(303).header("Location")).expect(200).body())
                .contains("Saved. It counts from now on.", "name=\"responseWindow\" value=\"10\"");
        assertThat(operator.get("/v1/settings/policy").text("responseWindow")).isEqualTo("PT240H");
    }

    @ParameterizedTest
    @CsvSource({
        "policy, responseWindow, ''",
        "policy, reminderAfter, soon",
        "policy, lastCallBefore, 0",
        "ranking, factors.SOLUTIONS, 101",
        "ranking, factors.SOLUTIONS, many",
        "ranking, lessons.LOST, -101",
        "ranking, forgottenAfter, 9999",
        "eligible, solutions, 'a\u0007b'",
        "rerouting, mode, SOMETIMES",
        "duplicates, window, 91",
        "duplicates, window, ''",
        "corrections, window, 91",
        "corrections, window, ''",
    })
    void a_fault_is_named_at_its_field_and_nothing_is_lost(String part, String field, String written) {
        Map<String, String> form = form(part);

        Answer refused = save(part, form, field, written).expect(422);

        assertThat(refused.body())
                .contains("Some fields need another look", "class=\"err\"")
                .as("no span as ISO 8601 writes it")
                .doesNotContain("PT1S", "P14D", "PT87600H");
        if (part.equals("policy") || part.equals("ranking"))
            assertThat(refused.body()).contains("id=\"" + field + "-err\"", "value=\"" + written + "\"");
        assertThat(form(part)).isEqualTo(form);
    }

    @Test
    void solutions_are_one_on_each_line_or_separated_by_commas_as_elsewhere() {
        save("eligible", form("eligible"), "solutions", "erp, crm\ncloud").expect(303);

        assertThat(operator.get("/v1/settings/eligible-solutions").body()).contains("\"crm\"", "\"erp\"", "\"cloud\"");
    }

    /** A browser shows it after a refusal. */
    @Test
    void the_address_of_a_form_leads_to_its_page() {
        assertThat(noor.get("/program/settings/policy").expect(303).header("Location"))
                .isEqualTo("/program/settings");
    }

    @ParameterizedTest
    @CsvSource({
        "policy, reminderAfter, 30, 20",
        "ranking, factors.KEYWORDS, 11, 12",
        "eligible, solutions, crm, cloud",
        "rerouting, mode, OFF, AUTOMATIC",
        "duplicates, window, 20, 30",
    })
    void what_somebody_else_has_changed_is_shown_and_not_overwritten(
            String part, String field, String theirs, String mine) {
        Map<String, String> seen = form(part);
        save(part, seen, field, theirs).expect(303);

        Answer late = save(part, seen, field, mine).expect(412);

        assertThat(late.body()).contains("This has changed in the meantime", "Nothing was saved.", "Now: ");
        assertThat(form(part).get(field)).isEqualTo(theirs);
        Map<String, String> again = form(part);
        save(part, again, field, mine).expect(303);
        assertThat(form(part).get(field)).isEqualTo(mine);
    }

    @Test
    void partners_names_wait_once_the_box_is_ticked_and_nobody_overwrites_what_somebody_else_has_set() {
        Map<String, String> seen = form("profiles");
        assertThat(seen).doesNotContainKey("required");
        save("profiles", seen, "required", "true").expect(303);
        assertThat(operator.get("/v1/settings/profile-review").body()).isEqualTo("{\"required\":true}");

        save("profiles", seen).expect(412);
        assertThat(form("profiles")).containsEntry("required", "true");
        Map<String, String> unticked = form("profiles");
        unticked.remove("required");
        save("profiles", unticked).expect(303);
        assertThat(operator.get("/v1/settings/profile-review").body()).isEqualTo("{\"required\":false}");
    }

    @Test
    void another_site_saves_nothing() {
        noor.with("Sec-Fetch-Site", "cross-site")
                .sendFromAnywhere(PAGE + "/rerouting", form("rerouting"))
                .expect(403);
        save("nothing", form("rerouting")).expect(404);
    }
}
