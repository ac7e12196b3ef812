/**
 * The demo: publishes through Kafka, decides over HTTP, and checks that every event and mail arrives once.
 */
package io.baton.quickstart.demo;
