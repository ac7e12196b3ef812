package io.baton.quickstart.commands;

import io.baton.quickstart.machine.RunningBaton;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** Makes a bearer token for the local run. */
@Command(name = "token", description = "Print a bearer token for the running Baton.", mixinStandardHelpOptions = true)
public final class Token implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BatonOption baton;

    @Option(names = "--partner", paramLabel = "ID", description = "The partner's company; none for the program's side.")
    private Optional<String> partner;

    @Option(
            names = "--role",
            required = true,
            split = ",",
            paramLabel = "ROLE",
            description = "partner-admin, referrals-admin, referrals-user, profile-admin,"
                    + " marketing-publisher, seller, service-agent, deal-reviewer, operator.")
    private List<String> roles;

    @Option(names = "--user", defaultValue = "local-user", description = "Who it is (default ${DEFAULT-VALUE}).")
    private String user;

    @Option(names = "--name", paramLabel = "NAME", description = "Their full name, as the sender of a lead.")
    private Optional<String> name;

    @Option(names = "--email", paramLabel = "ADDRESS", description = "Their e-mail address, as the sender of a lead.")
    private Optional<String> email;

    @Option(names = "--hours", defaultValue = "8", description = "How long it is valid (default ${DEFAULT-VALUE}).")
    private int hours;

    @Override
    public Integer call() {
        RunningBaton running = baton.running();
        spec.commandLine()
                .getOut()
                .println(new Tokens(running.localKey()).token(user, roles, claims(), Duration.ofHours(hours)));
        return 0;
    }

    private Map<String, String> claims() {
        Map<String, String> claims = new HashMap<>();
        partner.ifPresent(id -> claims.put("partner", id));
        name.ifPresent(whole -> claims.put("name", whole));
        email.ifPresent(address -> claims.put("email", address));
        return claims;
    }
}
