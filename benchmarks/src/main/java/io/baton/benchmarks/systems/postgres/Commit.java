package io.baton.benchmarks.systems.postgres;

/** When PostgreSQL says that something is committed. */
enum Commit {
    /** When it is on the disk. */
    SYNCHRONOUS("on", "synchronous commit"),
    /** Before: a crash may take the last half second with it. */
    ASYNCHRONOUS("off", "asynchronous commit");

    private final String setting;
    private final String words;

    Commit(String setting, String words) {
        this.setting = setting;
        this.words = words;
    }

    /** @return the value of {@code synchronous_commit} */
    String setting() {
        return setting;
    }

    /** @return as it stands in the table */
    String words() {
        return words;
    }
}
