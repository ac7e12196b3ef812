package io.baton.quickstart.commands;

import io.baton.quickstart.machine.RunningBaton;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Tokens signed as the running Baton expects. */
public final class TokensForTests {
    private TokensForTests() {}

    /** @return makes a token of a partner's referrals admin */
    public static UnaryOperator<String> of(RunningBaton running) {
        return partner -> signed(running, "referrals-admin", Map.of("partner", partner));
    }

    /** @return a token of somebody on the program's side */
    public static String ofProgram(RunningBaton running, String role) {
        return signed(running, role, Map.of());
    }

    private static String signed(RunningBaton running, String role, Map<String, String> claims) {
        return new Tokens(running.localKey()).token("ida", List.of(role), claims, Duration.ofMinutes(10));
    }
}
