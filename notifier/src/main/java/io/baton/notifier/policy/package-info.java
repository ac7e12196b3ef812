/**
 * Who is told of what (section 6 of the design). Pure: no Kafka, no clock, no key; whoever is told stays sealed.
 */
package io.baton.notifier.policy;
