/**
 * Baton's job done by a database: PostgreSQL with one statement over sets of rows, and with db-scheduler, a library that
 * people use for deadlines. The statements stand in files of their own, beside each other among the resources.
 */
package io.baton.benchmarks.systems.postgres;
