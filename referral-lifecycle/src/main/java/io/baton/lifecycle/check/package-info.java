/**
 * The bounds and forms that every field from outside must keep, at every door alike: HTTP, topics, imports.
 *
 * <p>{@link io.baton.lifecycle.check.Bounds} has the numbers, {@link io.baton.lifecycle.check.Findings} the checks and their
 * messages. A check never throws, and never costs more than its input is long: what it reads is anybody's.
 */
package io.baton.lifecycle.check;
