package io.baton.proof.faults;

/** What can be done to a running Baton. */
public enum Kind {
    /** kill -9 of one instance of the service. */
    KILL_SERVICE,
    /** SIGSTOP of one instance for longer than its session lasts, so that it wakes up when another has its work. */
    ZOMBIE_SERVICE,
    KILL_NOTIFIER,
    ZOMBIE_NOTIFIER,
    /** kill -9 of all brokers: here there is one. Its log is on the disk or in the system's cache, so nothing may be lost. */
    KILL_KAFKA,
    /** The brokers answer nobody for a while. */
    PAUSE_KAFKA,
    /** The schema registry answers nobody for a while. */
    REGISTRY_AWAY,
    /** kill -9 of everything at once. */
    KILL_ALL,
    /** Bytes that nobody can read, in each topic of the contract. */
    POISON,
    /** What stands last in the topics that Baton decides from is appended once more. */
    DUPLICATES
}
