/** Records described to others as CloudEvents, in their headers. */
package io.baton.kafka.cloudevents;
