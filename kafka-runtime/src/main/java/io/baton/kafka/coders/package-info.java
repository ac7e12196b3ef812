/**
 * Coders of Avro records, compiled when a type is first used.
 *
 * <p>Avro's own readers and writers go through a record's schema each time, field by field, with calls that no compiler can
 * foresee, because they serve every type. In a service that handles many types they were 45 % of the engine's and the views'
 * threads, five times as long for each record as alone (Avro 1.12). What is compiled here for one type is what one would
 * write by hand; the bytes are the same.
 */
package io.baton.kafka.coders;
