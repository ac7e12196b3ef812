package io.baton.quickstart.commands;

import io.baton.quickstart.machine.RunningBaton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tokens of a partner's referrals admin, signed as the running Baton expects. */
public final class TokensForTests {
    private TokensForTests() {}

    public static UnaryOperator<String> of(RunningBaton running) {
        Tokens tokens = new Tokens(running.secret());
        return partner ->
                tokens.token("ida", List.of("referrals-admin"), Map.of("partner", partner), Duration.ofMinutes(10));
    }
}
