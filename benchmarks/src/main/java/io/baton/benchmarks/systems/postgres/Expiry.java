package io.baton.benchmarks.systems.postgres;

import io.baton.benchmarks.systems.Sightings;
import java.sql.Connection;
import java.util.List;
import javax.sql.DataSource;

/** A way to end referrals when they are due. */
interface Expiry extends AutoCloseable {
    /** @return as it stands in the table */
    String name();

    /** @return the statements that make what it needs beside the referrals' tables */
    List<String> tables();

    /** @return how many connections it needs at most */
    int connections();

    /** Begins to watch what lies in the database. */
    void start(DataSource database, Sightings sightings);

    /** @return lets deadlines be watched in that connection's transactions */
    Watch in(Connection connection);

    /** @throws IllegalStateException if it failed meanwhile */
    void requireAtWork();

    /** Ends what it is at, and watches no more. Does nothing if it never started. */
    @Override
    void close();
}
