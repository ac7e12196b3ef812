/**
 * The engine's stores, rebuilt from what the engine has published, when they or its offsets are lost. Nothing is decided again:
 * {@link io.baton.engine.rebuild.EngineRebuild} fills the stores and sets the offsets at which the engine goes on.
 */
package io.baton.engine.rebuild;
