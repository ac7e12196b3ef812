package io.baton.quickstart;

import io.baton.local.Ground;

/**
 * Decides what the tests stand on: this machine, or containers where the property {@code baton.test.ground} says so. The
 * tests themselves don't know.
 */
final class TestGround {
    private TestGround() {}

    static Ground get() {
        return switch (System.getProperty("baton.test.ground", "this-machine")) {
            case "this-machine" -> Ground.thisMachine();
            case "containers" -> Containers.ground();
            case String other -> throw new IllegalArgumentException("baton.test.ground: " + other);
        };
    }
}
