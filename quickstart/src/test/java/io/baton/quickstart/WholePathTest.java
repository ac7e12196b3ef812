package io.baton.quickstart;

import static org.junit.jupiter.api.Assumptions.assumeFalse;

import io.baton.local.Ground;

/** On this machine: the embedded broker, and the registry as a child. Where containers are required, the path is walked there. */
class WholePathTest extends WholePath {
    @Override
    Ground ground() {
        assumeFalse(Boolean.getBoolean("baton.docker.required"));
        return Ground.thisMachine();
    }
}
