package io.baton.browser.flows;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.baton.service.testing.Bodies.newId;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import io.baton.browser.testing.Deployment;
import io.baton.browser.testing.Visitor;
import io.baton.inbox.requests.RequestPage;
import io.baton.service.testing.Bodies;
import io.baton.service.testing.Deal;
import io.baton.service.testing.Token;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Script in every field is shown as text. A dialog, or a breach of the page's own policy, fails the test when the visitor closes. */
class HostileTextTest {
    private static final String SCRIPT =
            "<script>alert(1)</script><img src=x onerror=alert(2)>\"'><b onmouseover=alert(3)>";
    private static final List<String> OPEN = List.of("/inbox", "/board", "/figures", "/people", "/sessions");
    private static Deployment deployment;

    @BeforeAll
    static void start() {
        deployment = Deployment.shared();
    }

    @Test
    void what_a_customer_writes_is_text_in_the_list_and_on_the_request() {
        Deal deal = deployment.partner("hostile-customer");
        String json = SCRIPT.replace("\"", "\\\"");
        String rfi = Bodies.rfi(newId(), deal.profile())
                .replace("Lima Textiles", json)
                .replace("Ana Lima", json)
                .replace("We want to move our order system to the cloud.", json)
                .replace("\"erp\"", "\"" + json + "\"");
        String id = deal.site().post("/v1/rfis", rfi).expect(201).text("targets[0].referralId");
        await().until(() -> deal.partner().get("/v1/referrals/" + id).status() == 200);
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("hostile-customer", "referrals-admin")) {
            for (String path : new String[] {"/inbox", "/inbox/" + id}) {
                Page page = ida.open(path);
                assertThat(page.locator("main")).containsText(SCRIPT);
                nothingWasMade(page);
            }
        }
    }

    @Test
    void what_is_typed_into_a_form_is_text_wherever_it_is_shown() {
        Deal deal = deployment.partner("hostile-partner");
        String request = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service())
                .signedIn("hostile-partner", "referrals-admin", "profile-admin", "partner-admin")) {
            Page page = ida.open(request + "#accept");
            fillAll(page, "#accept");
            page.locator("#accept button.go").click();
            assertThat(page.locator("#problems")).isVisible();
            nothingWasMade(page);
            assertThat(page.locator("#accept [name=purchaseDate]")).hasValue(SCRIPT);
            page.locator("#accept [name='value.amount']").fill("125000");
            page.locator("#accept [name='value.currency']").fill("EUR");
            page.locator("#accept [name=purchaseDate]").fill("2027-Q1");
            for (int i = 0; i < RequestPage.COLLEAGUES; i++)
                page.locator("#accept [name='colleagues[" + i + "].email']").fill(i + "@hostile-partner.example");
            page.locator("#accept button.go").click();
            assertThat(page.locator("[aria-labelledby=deal]")).containsText(SCRIPT);
            assertThat(page.locator("[aria-labelledby=team]")).containsText(SCRIPT);
            nothingWasMade(page);

            page.locator("a[href='#lost']").click();
            fillAll(page, "#lost");
            page.locator("#lost [value=COMPETITOR]").check();
            page.locator("#lost button.no").click();
            assertThat(page.locator("[aria-labelledby=ending]")).containsText(SCRIPT);
            nothingWasMade(page);
            for (String path : OPEN) nothingWasMade(ida.open(path));
        }
    }

    @Test
    void what_is_typed_into_the_forms_of_a_deal_is_text_too() {
        deployment
                .service()
                .as(Token.program("operator"))
                .with("Content-Type", "application/json")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"registered-crm\"]}")
                .expect(200);
        Deal deal = deployment.partner("hostile-deal");
        String accepted = "/inbox/" + Deal.id(deal.accepted());
        String won = "/inbox/" + Deal.id(deal.won("registered-crm"));
        String declined = "/inbox/" + Deal.id(deal.received());
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("hostile-deal", "referrals-admin")) {
            Page page = ida.open(accepted + "#add-person");
            page.locator("#add-person [name=name]").fill(SCRIPT);
            page.locator("#add-person [name=email]").fill("somebody@hostile-deal.example");
            page.locator("#add-person button.go").click();
            assertThat(page.locator("[aria-labelledby=team]")).containsText(SCRIPT);
            nothingWasMade(page);

            page.locator("a[href='#edit']").click();
            for (String field : new String[] {"name", "notes", "crmId", "campaignId"})
                page.locator("#edit [name=" + field + "]").fill(SCRIPT);
            page.locator("#edit button.go").click();
            assertThat(page.locator("[aria-labelledby=deal]")).containsText(SCRIPT);
            nothingWasMade(page);

            page = ida.open(won + "#register");
            fillAll(page, "#register");
            page.locator("#register button.go").click();
            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("#register [name=company]")).hasValue(SCRIPT);
            nothingWasMade(page);

            page = ida.open(declined + "#decline");
            page.locator("#decline [value=SPAM]").check();
            page.locator("#decline [name=notes]").fill(SCRIPT);
            page.locator("#decline button.no").click();
            assertThat(page.locator("[aria-labelledby=ending]")).containsText(SCRIPT);
            nothingWasMade(page);
        }
    }

    @Test
    void what_is_typed_into_search_filters_and_the_profile_is_text() {
        Deal deal = deployment.partner("hostile-reader");
        deal.received();
        try (Visitor ida = Visitor.at(deployment.service())
                .signedIn("hostile-reader", "referrals-admin", "profile-admin", "partner-admin")) {
            Page page = ida.open("/inbox?stage=accepted");
            page.locator("summary[title=Filter]").click();
            fillAll(page, ".drop");
            page.locator(".drop button.go").click();
            nothingWasMade(page);
            page = ida.open("/inbox");
            page.locator("[type=search]").fill(SCRIPT);
            page.keyboard().press("Enter");
            assertThat(page.locator("[type=search]")).hasValue(SCRIPT);
            nothingWasMade(page);
            page = ida.open("/profile");
            if (page.locator("form[data-keep]").count() == 0)
                page.locator("main a").first().click();
            fillAll(page, "form[data-keep]");
            page.locator(".decide button.go").click();
            nothingWasMade(page);
        }
    }

    @Test
    void what_is_typed_into_invitations_new_profiles_and_the_sign_in_is_text() {
        deployment.partner("hostile-admin");
        try (Visitor ida = Visitor.at(deployment.service()).signedIn("hostile-admin", "partner-admin")) {
            Page page = ida.open("/people");
            page.locator("#name").fill(SCRIPT);
            page.locator("#email").fill("no address");
            page.locator("section.card button.go").click();
            assertThat(page.locator("#problems")).isVisible();
            assertThat(page.locator("#name")).hasValue(SCRIPT);
            nothingWasMade(page);
            page.locator("#email").fill("somebody@hostile-admin.example");
            page.locator("section.card [name='role.referrals-admin']").check();
            page.locator("section.card button.go").click();
            assertThat(page.locator(".items")).containsText(SCRIPT);
            nothingWasMade(page);

            page = ida.open("/profile/profile-of-hostile-admin");
            page.locator("[aria-labelledby=new] summary").click();
            page.locator("#new-name").fill(SCRIPT);
            page.locator("#new-region").fill("HOSTILE");
            page.locator("form[action$='/profile/new'] button").click();
            assertThat(page.locator("[name=partnerName]").first()).hasValue(SCRIPT);
            nothingWasMade(page);
        }
        try (Visitor eve = Visitor.at(deployment.service())) {
            Page page = eve.open("/signin");
            page.locator("#email").evaluate("field => field.type = 'text'");
            page.locator("#email").fill(SCRIPT);
            page.locator("form button.go").click();
            assertThat(page.locator(".note.good")).containsText(SCRIPT);
            nothingWasMade(page);
        }
    }

    @Test
    void what_is_typed_into_the_public_forms_is_text() {
        deployment.partner("hostile-found");
        try (Visitor eve = Visitor.at(deployment.service())) {
            Page page = eve.open("/find");
            page.locator("#solutions").fill(SCRIPT);
            page.locator("form[role=search] button").click();
            assertThat(page.locator("#solutions")).hasValue(SCRIPT);
            nothingWasMade(page);
            page = eve.open("/find/request?to=profile-of-hostile-found%2Chamburg");
            for (String field : new String[] {"need", "company", "contact.name", "contact.phone", "contact.email"})
                page.locator("[id='" + field + "']").fill(SCRIPT);
            page.locator("button.go").click();
            assertThat(page.locator("[role=alert]")).isVisible();
            assertThat(page.locator("#need")).hasValue(SCRIPT);
            nothingWasMade(page);
        }
    }

    /** Into all fields that take text. */
    private static void fillAll(Page page, String form) {
        Locator details = page.locator(form + " details:not([open]) > summary");
        while (details.count() > 0) details.first().click();
        String fields = form + " :is(input:is([type=text], [type=email], [type=tel], :not([type])), textarea)";
        for (Locator field : page.locator(fields).all()) field.fill(SCRIPT);
    }

    /** The page has no element that came out of a text. */
    private static void nothingWasMade(Page page) {
        assertThat(page.locator("img, script:not([src^='/assets/']), b[onmouseover]")
                        .count())
                .as(page.url())
                .isZero();
    }
}
