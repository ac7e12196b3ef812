package io.baton.quickstart;

import io.baton.local.Ground;

/** On this machine: the embedded broker, and the registry as a child. */
class WholePathTest extends WholePath {
    @Override
    Ground ground() {
        return Ground.thisMachine();
    }
}
