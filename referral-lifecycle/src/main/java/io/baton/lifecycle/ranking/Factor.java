package io.baton.lifecycle.ranking;

/** What a rank is made of; the most that each can add is the policy's to say ({@link RankingPolicy#factors}). */
public enum Factor {
    LOCATION(15),
    SOLUTIONS(30),
    SERVICES(10),
    INDUSTRIES(10),
    KEYWORDS(10),
    LANGUAGE(10),
    RESPONSE_TIME(20),
    SIMILAR_DEALS(10),
    COMPETENCIES(5),
    ENDORSEMENTS(5);

    private final int most;

    Factor(int most) {
        this.most = most;
    }

    /** @return the most points that it can add while the program sets nothing else */
    public int most() {
        return most;
    }
}
