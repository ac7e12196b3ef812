/**
 * The catalogue of topics, each declared once with its key, type and retention; and the ids that all writers compute alike.
 */
package io.baton.events.topics;
