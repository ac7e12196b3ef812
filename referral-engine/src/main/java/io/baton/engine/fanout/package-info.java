/**
 * From an RFI to its targets: each becomes a request that travels to its profile, and a decision to receive it, or a refusal. When all
 * targets have answered, the RFI has its result.
 */
package io.baton.engine.fanout;
