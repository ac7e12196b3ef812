package io.baton.quickstart.commands;

import io.baton.quickstart.machine.RunningBaton;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Tokens of a partner's referrals admin, signed as the running Baton expects. */
public final class TokensForTests {
    private TokensForTests() {}

    public static UnaryOperator<String> of(RunningBaton running) {
        Tokens tokens = new Tokens(running.secret());
        return partner -> tokens.token("ida", Optional.of(partner), List.of("referrals-admin"), Duration.ofMinutes(10));
    }
}
