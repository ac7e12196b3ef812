/**
 * The engine: one Kafka Streams application that routes RFIs to their targets and decides on referrals, exactly once. Begin with
 * {@link io.baton.engine.EngineTopology}. It knows no HTTP; the rules themselves stand in the lifecycle.
 */
package io.baton.engine;
