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
 * @param operator acts for the program
 * @param profile the partner's profile
 */
public record Deal(Api site, Api partner, Api other, Api operator, String profile) {
    /** @return the situation, with the profile published */
    public static Deal of(Facade facade, String profile, String partner) {
        facade.publish(Samples.profile(profile, partner));
        return new Deal(
                facade.as(Token.program("marketing-publisher")),
                facade.as(Token.partner(partner, "referrals-admin")),
                facade.as(Token.partner("fabrikam", "partner-admin")),
                facade.as(Token.program("operator")),
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

    /** Asks for one of the program's decisions on the referral with this path, as its address names it. */
    public static Answer steer(Api by, String path, String what, String body) {
        return by.post("/v1/program/referrals/" + id(path) + "/" + what, body);
    }

    /** @return the path of a referral that was lost, at version 3 */
    public String lost() {
        String referral = accepted();
        partner.post(referral + "/lost", Bodies.LOST).expect(200);
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
