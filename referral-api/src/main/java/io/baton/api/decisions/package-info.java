/**
 * Decisions over HTTP, as referrals and registrations share them: the request's headers, the way to the engine and back, and
 * reads that wait for the version that a decision has reached.
 */
package io.baton.api.decisions;
