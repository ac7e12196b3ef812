package io.baton.service.inbox;

import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import io.baton.events.BusinessProfile;
import io.baton.events.NameReview;
import io.baton.events.NameReviewStage;
import io.baton.events.ProfileStatus;
import io.baton.lifecycle.profile.NameClaim;
import io.baton.records.Samples;
import io.baton.service.testing.Answer;
import io.baton.service.testing.Facade;
import io.baton.service.testing.Token;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** A partner's business profile, in a browser that runs no script. */
class ProfilePageTest {
    private static final String CONTACT = "locations[0].contacts[0]";
    private static Facade facade;
    private String partner;
    private String profile;
    private Browser ida;

    @BeforeAll
    static void facade() {
        facade = Facade.shared();
    }

    @BeforeEach
    void partner() {
        partner = "partner-" + newId();
        profile = "profile-" + newId();
        facade.publish(Samples.profile(profile, partner));
        ida = Browser.of(facade, partner, "ida@" + partner + ".example", "partner-admin");
    }

    @Test
    void a_partner_finds_its_profile_without_knowing_its_id() {
        facade.publish(Samples.profile("another-" + profile, "another-" + partner));

        assertThat(ida.get("/profile").expect(303).header("Location")).isEqualTo("/profile/" + profile);
        assertThat(facade.as(Token.partner(partner, "partner-admin"))
                        .get("/v1/profiles")
                        .expect(200)
                        .body())
                .contains(profile)
                .doesNotContain("another-");
    }

    @Test
    void another_profile_begins_as_a_draft_once_however_often_it_is_pressed() {
        String page = ida.get("/profile/" + profile).body();
        assertThat(page).contains("Another profile", "action=\"/profile/new\"");
        String name = "Example & Co " + partner;
        Map<String, String> form = Map.of("partnerName", name, "region", "APAC");

        String begun = ida.send("/profile/new", form).expect(303).header("Location");
        assertThat(ida.send("/profile/new", form).expect(303).header("Location"))
                .isEqualTo(begun);

        assertThat(ida.get(begun).expect(200).body())
                .contains("value=\"" + name.replace("&", "&amp;") + "\"", "value=\"APAC\"", "value=\"DRAFT\" checked");
        assertThat(ida.get("/profile").expect(200).body()).contains(begun, "/profile/" + profile);
        ida.send("/profile/new", Map.of("partnerName", "Example", "region", " "))
                .expect(422);
        Browser.of(facade, partner, "ida@" + partner + ".example", "referrals-admin")
                .send("/profile/new", form)
                .expect(403);
    }

    @Test
    void the_name_of_another_partner_is_refused_at_its_field_when_a_profile_is_saved_and_when_one_begins() {
        String another = "another-" + partner;
        facade.publish(Samples.profile("another-" + profile, another));
        await().until(() -> facade.as(Token.partner(another, "partner-admin"))
                        .get("/v1/profiles/another-" + profile)
                        .status()
                == 200);
        String theirs = ("Partner " + another).replace('a', '\u0430');
        Map<String, String> form = form();
        form.put("partnerName", theirs);

        assertThat(send(form).expect(422).body()).contains(theirs, NameClaim.ANOTHERS);
        Map<String, String> begun = Map.of("partnerName", theirs, "region", "APAC");
        assertThat(ida.send("/profile/new", begun).expect(422).body()).contains(theirs, NameClaim.ANOTHERS);
    }

    @Test
    void the_partner_reads_that_its_name_waits_what_customers_see_meanwhile_and_what_was_decided_and_why() {
        String before = "Partner " + partner;
        facade.publish(asking(NameReviewStage.WAITING, null));
        await().until(() -> ida.get("/profile/" + profile).body().contains("Wingtip"));
        assertThat(ida.get("/profile/" + profile).body())
                .contains("The name “Wingtip " + partner + "” waits for the program", "Customers see “" + before + "”.")
                .contains("name=\"partnerName\" value=\"Wingtip " + partner + "\"");

        facade.publish(asking(NameReviewStage.DECLINED, "Too <general>."));
        await().until(() -> ida.get("/profile/" + profile).body().contains("has declined"));
        assertThat(ida.get("/profile/" + profile).body())
                .contains("The program has declined the name “Wingtip " + partner + "”", "Too &lt;general&gt;.")
                .contains("name=\"partnerName\" value=\"" + before + "\"");

        BusinessProfile fresh = asking(NameReviewStage.WAITING, null);
        fresh.setPartnerName("");
        facade.publish(fresh);
        await().until(() -> ida.get("/profile/" + profile).body().contains("do not find this profile yet"));
        String saved = send(form()).expect(303).header("Location");
        assertThat(ida.get(saved).body()).contains("Saved. The name waits for the program.");
    }

    private BusinessProfile asking(NameReviewStage stage, String reason) {
        BusinessProfile asking = Samples.profile(profile, partner);
        asking.setNameReview(new NameReview("Wingtip " + partner, stage, reason, Samples.START));
        return asking;
    }

    @Test
    void a_profile_is_paused_until_a_day_and_then_shows_as_active() {
        Map<String, String> form = form();
        form.put("status", "PAUSED");
        form.put("pausedUntil", "2999-01-02");
        ida.send("/profile/" + profile + "/save", form).expect(303);
        assertThat(ida.get("/profile/" + profile).body())
                .contains("value=\"PAUSED\" checked", "name=\"pausedUntil\" value=\"2999-01-02\"");

        BusinessProfile over = Samples.profile(profile, partner);
        over.setStatus(ProfileStatus.PAUSED);
        over.setPausedUntil(LocalDate.of(2026, 1, 2));
        facade.publish(over);
        assertThat(ida.get("/profile/" + profile).body())
                .contains("value=\"ACTIVE\" checked", "name=\"pausedUntil\" value=\"\"");
    }

    @Test
    void the_list_of_profiles_has_pages() {
        facade.publish(Samples.profile("a-" + profile, partner));
        var api = facade.as(Token.partner(partner, "partner-admin"));

        String first = api.get("/v1/profiles?limit=1").expect(200).body();
        String next = found(first, "\"next\":\"([^\"]+)\"");

        assertThat(first).contains("a-" + profile);
        assertThat(api.get("/v1/profiles?limit=1&cursor=" + next).expect(200).body())
                .contains("\"" + profile + "\"")
                .doesNotContain("a-" + profile, "\"next\"");
        for (String none : new String[] {"%25", "AAAA", "nonsense"})
            api.get("/v1/profiles?cursor=" + none).expectFault("cursor");
        assertThat(ida.get("/profile").expect(200).body()).contains("/profile/a-" + profile, "/profile/" + profile);
    }

    @Test
    void what_is_changed_in_the_form_is_what_customers_find() {
        Map<String, String> form = form();
        form.put("solutions", "erp, crm");
        form.put("locations[0].contacts[1].name", "Tom Reus");
        form.put("locations[0].contacts[1].email", "tom@" + partner + ".example");

        Answer saved = send(form).expect(303);

        assertThat(ida.get(saved.header("Location")).expect(200).body())
                .contains("Saved.", "erp, crm", "tom@" + partner + ".example", "ida@" + partner + ".example");
        assertThat(ida.get("/profile/" + profile + "?solutions=crm&country=DE")
                        .expect(200)
                        .body())
                .contains("Position", "Germany: ", "1 of 1: crm");
    }

    @Test
    void what_is_wrong_is_said_at_its_field_and_nothing_that_was_written_is_lost() {
        Map<String, String> form = form();
        form.put("keywords", "roasting, batches");
        form.put(CONTACT + ".name", "Ida <b>Kern</b>");
        form.put(CONTACT + ".email", "ida(at)partner");

        String back = send(form).expect(422).body();

        assertThat(back)
                .contains("href=\"#" + CONTACT + ".email\"", "id=\"" + CONTACT + ".email-err\"")
                .contains("value=\"ida(at)partner\"", "Ida &lt;b>Kern&lt;/b>", "roasting, batches");
    }

    @Test
    void a_change_that_somebody_else_made_meanwhile_is_shown_and_not_overwritten() {
        Map<String, String> mine = form();
        mine.put("solutions", "mine");
        Map<String, String> theirs = form();
        theirs.put("solutions", "theirs");
        send(theirs).expect(303);

        String back = send(mine).expect(409).body();

        assertThat(back).contains("Somebody else has changed the profile", "<dd>theirs</dd>", ">mine</textarea>");
        mine.put("version", found(back, "name=\"version\" value=\"(\\d+)\""));
        send(mine).expect(303);
    }

    @Test
    void a_form_that_was_refused_still_knows_what_its_author_had_seen() {
        Map<String, String> mine = form();
        Map<String, String> theirs = form();
        theirs.put("solutions", "theirs");
        mine.put("status", "no-such-status");
        String refused = send(mine).expect(422).body();
        send(theirs).expect(303);

        mine.put("status", "ACTIVE");
        mine.put("version", found(refused, "name=\"version\" value=\"(\\d+)\""));
        send(mine).expect(409);
    }

    @Test
    void another_row_saves_nothing_yet() {
        Map<String, String> form = form();
        form.put("locations[0].contacts[1].name", "Tom Reus");
        form.put("add", "contact");

        assertThat(send(form).expect(200).body())
                .contains("Nothing is saved yet", "value=\"Tom Reus\"", "locations[0].contacts[2].name");
        assertThat(ida.get("/profile/" + profile).body()).doesNotContain("Tom Reus");
    }

    @Test
    void a_contact_that_is_removed_gets_no_mails_any_more() {
        Map<String, String> form = form();
        form.put(CONTACT + ".remove", "true");
        form.put("status", "DRAFT");

        send(form).expect(303);

        assertThat(ida.get("/profile/" + profile).expect(200).body()).doesNotContain("Ida Kern\" ");
    }

    @Test
    void a_contact_reads_it_and_changes_nothing() {
        Browser contact = Browser.of(facade, partner, "ida@" + partner + ".example", "referrals-user");

        assertThat(contact.get("/profile/" + profile).expect(200).body())
                .contains("can change it", "ida@" + partner + ".example")
                .doesNotContain("name=\"status\"");
        contact.send("/profile/" + profile + "/save", form()).expect(403);
    }

    @Test
    void another_partners_profile_does_not_exist() {
        Browser other = Browser.of(facade, "other-" + partner, "eva@other.example", "partner-admin");

        other.get("/profile/" + profile).expect(404);
        other.send("/profile/" + profile + "/save", form()).expect(404);
    }

    @Test
    void ones_own_reminders_go_off_and_on() {
        Map<String, String> off = Map.of("reminders", "off", "to", "/profile/" + profile);

        String back = ida.send("/profile/reminders", off).expect(303).header("Location");

        assertThat(back).isEqualTo("/profile/" + profile);
        assertThat(ida.get(back).body()).contains("No reminders come to you");
        ida.send("/profile/reminders", Map.of("reminders", "on", "to", back)).expect(303);
        assertThat(ida.get(back).body()).contains("Reminders come to you");
    }

    @Test
    void one_who_has_not_signed_in_is_asked_to() {
        assertThat(Browser.at(facade).get("/profile/" + profile).expect(303).header("Location"))
                .isEqualTo("/signin?to=%2Fprofile%2F" + profile);
    }

    private Answer send(Map<String, String> form) {
        return ida.send("/profile/" + profile + "/save", form);
    }

    /** As the browser sends it untouched. */
    private Map<String, String> form() {
        String page = ida.get("/profile/" + profile).expect(200).body();
        Map<String, String> form = new HashMap<>();
        Matcher input = Pattern.compile(
                        "<input type=\"(?:text|email|tel|hidden)\"[^>]* name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (input.find()) form.put(input.group(1), input.group(2));
        Matcher hidden = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")
                .matcher(page);
        while (hidden.find()) form.put(hidden.group(1), hidden.group(2));
        form.put("status", "ACTIVE");
        form.remove("to");
        return form;
    }

    private static String found(String text, String pattern) {
        Matcher matcher = Pattern.compile(pattern).matcher(text);
        assertThat(matcher.find()).as(pattern + " in " + text).isTrue();
        return matcher.group(1);
    }
}
