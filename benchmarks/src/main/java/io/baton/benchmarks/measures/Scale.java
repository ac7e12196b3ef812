package io.baton.benchmarks.measures;

/** How much is measured. */
public enum Scale {
    /** To see that everything works; its figures mean nothing. */
    TINY(1),
    /** All goals in ten minutes, at smaller sizes than they speak of, and once. */
    SHORT(1),
    /** As the goals have it. */
    FULL(5);

    private final int rounds;

    Scale(int rounds) {
        this.rounds = rounds;
    }

    /** @return how often both sides of a comparison take turns */
    public int rounds() {
        return rounds;
    }

    /** @return the number that belongs to this scale */
    public int of(int tiny, int small, int full) {
        return switch (this) {
            case TINY -> tiny;
            case SHORT -> small;
            case FULL -> full;
        };
    }
}
