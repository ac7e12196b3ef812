/**
 * The service as one process: settings, the wiring of engine, views and HTTP, health and metrics.
 */
package io.baton.service;
