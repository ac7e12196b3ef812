/**
 * What services measure for monitoring: {@link io.baton.kafka.meters.Metric} lists every metric, and nothing that it does not list is
 * exported.
 */
package io.baton.kafka.meters;
