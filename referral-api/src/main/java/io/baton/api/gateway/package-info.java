/**
 * The API's clients of Kafka: they append what requests ask for, and follow the topics that answer or that hold settings.
 * An append that Kafka did not confirm is an error, never an answer.
 */
package io.baton.api.gateway;
