/**
 * Limits for all HTTP clients together: open connections, and memory for request bodies. The engine and the views may run in the same
 * process, and no flood of requests must stop them.
 */
package io.baton.api.limits;
