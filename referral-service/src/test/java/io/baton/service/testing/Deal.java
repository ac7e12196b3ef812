package io.baton.service.testing;

import static io.baton.service.testing.Bodies.ACCEPT;
import static io.baton.service.testing.Bodies.newId;
import static org.awaitility.Awaitility.await;

import io.baton.records.Samples;

/**
 * The situation that most tests start from: a partner with a profile of its own, the site whose RFIs it gets, and another
 * partner. Each deal is a new one.
 *
 * @param site publishes RFIs
 * @param partner has the profile
 * @param other has nothing to do with it
 * @param profile the partner's profile
 */
public record Deal(Api site, Api partner, Api other, String profile) {
    /** @return the situation, with the profile published */
    public static Deal of(Facade facade, String profile, String partner) {
        facade.publish(Samples.profile(profile, partner));
        return new Deal(
                facade.as(Token.program("marketing-publisher")),
                facade.as(Token.partner(partner, "referrals-admin")),
                facade.as(Token.partner("fabrikam", "partner-admin")),
                profile);
    }

    /** @return the path of a new referral; the views may not have it yet */
    public String submitted() {
        Answer taken = site.post("/v1/rfis", Bodies.rfi(newId(), profile)).expect(201);
        return "/v1/referrals/" + taken.text("targets[0].referralId");
    }

    /** @return the id of the referral with this path */
    public static String id(String path) {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    /** @return the path of a referral that the partner can see */
    public String received() {
        String path = submitted();
        await().until(() -> partner.get(path).status() == 200);
        return path;
    }

    /** @return the path of an accepted referral, at version 2 */
    public String accepted() {
        String referral = received();
        partner.post(referral + "/accept", ACCEPT).expect(200);
        return referral;
    }

    /** @return the path of a referral that was won with this solution, at version 3 */
    public String won(String solution) {
        String referral = accepted();
        partner.post(referral + "/won", "{\"solutions\": [\"%s\"]}".formatted(solution))
                .expect(200);
        return referral;
    }
}
