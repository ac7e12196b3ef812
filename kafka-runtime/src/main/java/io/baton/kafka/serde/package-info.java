/**
 * Where Kafka and the registry are, and how records become bytes: topics in the Confluent wire format, everything internal in Avro's
 * single-object encoding. A record that can never be read is one error, a registry that does not answer is another.
 */
package io.baton.kafka.serde;
