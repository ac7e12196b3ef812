package io.baton.quickstart.fuzz;

import io.baton.quickstart.fuzz.Http.Answer;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A partner who has nothing to do with what is damaged, and whose answers must not change. */
final class Bystander {
    private final People people;
    private final String rfi;
    private final String referral;
    private final Map<String, String> before;

    private Bystander(People people, String rfi, String referral) {
        this.people = people;
        this.rfi = rfi;
        this.referral = referral;
        this.before = answers();
    }

    /** @return the partner, with an accepted referral */
    static Bystander of(People people) {
        people.publishProfile("bystander", "LATAM");
        Answer taken = people.submit("bystander-rfi", "bystander", "LATAM").expect(201);
        String referral =
                taken.json().path("targets").path(0).path("referralId").asText();
        people.await("/v1/referrals/" + referral, "bystander");
        people.decide("bystander", referral, "accept", People.ACCEPT).expect(200);
        // Answered before the views have it.
        people.await("/v1/referrals/" + referral + "?version=2", "bystander");
        people.await("/v1/referrals?list=marketplace&stage=accepted&q=lima", "bystander", referral);
        return new Bystander(people, "bystander-rfi", referral);
    }

    /** @return the addresses whose answers are others than they were */
    List<String> changed() {
        Map<String, String> now = answers();
        return before.entrySet().stream()
                .filter(answer -> !answer.getValue().equals(now.get(answer.getKey())))
                .map(answer -> answer.getKey() + ": " + answer.getValue() + " → " + now.get(answer.getKey()))
                .toList();
    }

    /** A new request of theirs is taken, received and declined: nothing stands still. */
    void goesOn(int number) {
        Answer taken =
                people.submit("bystander-rfi-" + number, "bystander", "LATAM").expect(201);
        String next = taken.json().path("targets").path(0).path("referralId").asText();
        people.await("/v1/referrals/" + next, "bystander");
        people.decide("bystander", next, "decline", People.DECLINE).expect(200);
    }

    private Map<String, String> answers() {
        Map<String, String> answers = new LinkedHashMap<>();
        for (String path : List.of(
                "/v1/referrals/" + referral,
                "/v1/referrals/" + referral + "/events",
                "/v1/referrals?list=marketplace&stage=accepted",
                "/v1/referrals?list=marketplace&stage=accepted&q=lima"))
            answers.put(path, people.as("bystander", "partner-admin").get(path).toString());
        answers.put(rfi, people.as("", "operator").get("/v1/rfis/" + rfi).toString());
        return answers;
    }
}
