package io.baton.quickstart;

import io.baton.local.Ground;

/** On Kafka and registry as containers; skipped where there is no Docker. */
class WholePathOnContainersTest extends WholePath {
    @Override
    Ground ground() {
        return Containers.ground();
    }
}
