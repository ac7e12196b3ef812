package io.baton.quickstart.fuzz;

import io.baton.quickstart.fuzz.Http.Answer;
import java.util.ArrayList;
import java.util.List;

/** A partner whose records are damaged: one referral of each kind, so that each topic holds valid records to begin with. */
final class Victim {
    private static final String NAME = "damaged";

    private final People people;
    private final List<String> ids = new ArrayList<>(List.of(NAME));

    private Victim(People people) {
        this.people = people;
    }

    static Victim of(People people) {
        Victim victim = new Victim(people);
        victim.live();
        return victim;
    }

    /** @return the ids of what is theirs */
    List<String> ids() {
        return List.copyOf(ids);
    }

    private void live() {
        people.as("", "operator")
                .send("PUT", "/v1/settings/eligible-solutions", "{\"solutions\": [\"erp\"]}")
                .expect(200);
        people.as("", "operator")
                .send("PUT", "/v1/settings/rerouting", "{\"mode\": \"SUGGEST\"}")
                .expect(200);
        people.publishProfile(NAME, "EMEA");
        received();
        accepted();
        people.decide(NAME, received(), "decline", People.DECLINE).expect(200);
        people.decide(NAME, accepted(), "lost", "{\"reason\": \"COMPETITOR\", \"competitor\": \"Fabrikam\"}")
                .expect(200);
        String won = accepted();
        people.decide(NAME, won, "won", "{\"solutions\": [\"erp\"]}").expect(200);
        people.as(NAME, "partner-admin")
                .send("PUT", "/v1/referrals/" + won + "/favorite", "")
                .expect(200);
    }

    private String accepted() {
        String referral = received();
        people.decide(NAME, referral, "accept", People.ACCEPT).expect(200);
        return referral;
    }

    private String received() {
        String rfi = NAME + "-" + ids.size();
        Answer taken = people.submit(rfi, NAME, "EMEA").expect(201);
        String referral =
                taken.json().path("targets").path(0).path("referralId").asText();
        people.await("/v1/referrals/" + referral, NAME);
        ids.add(rfi);
        ids.add(referral);
        return referral;
    }
}
