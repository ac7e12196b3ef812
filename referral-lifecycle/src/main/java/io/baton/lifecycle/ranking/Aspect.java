package io.baton.lifecycle.ranking;

/** What makes two requests alike; how much each counts is in {@link RankingPolicy#likeness}. */
public enum Aspect {
    SOLUTIONS(40),
    SERVICES(15),
    INDUSTRIES(15),
    COMPANY_SIZE(15),
    COUNTRY(15);

    private final int standard;

    Aspect(int standard) {
        this.standard = standard;
    }

    /** @return how much it counts while the program sets nothing else */
    int standard() {
        return standard;
    }
}
