package io.baton.quickstart.commands;

import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.RunningBaton;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.function.UnaryOperator;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the demo, and checks that every event and mail arrives once. */
@Command(
        name = "demo",
        description = {
            "Run the demo against the running Baton, and check its events and mails.",
            "With short windows for half a minute; with --at, without them: it leaves another deployment's policy alone, and plays what"
                    + " ends by decisions."
        },
        mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BatonOption baton;

    @Override
    public Integer call() {
        PrintWriter out = spec.commandLine().getOut();
        RunningBaton running = baton.running();
        Tokens tokens = new Tokens(running.localKey());
        UnaryOperator<String> tokenOf = partner ->
                tokens.token("ida", List.of("referrals-admin"), Map.of("partner", partner), Duration.ofHours(1));
        Performance performance = baton.isElsewhere()
                ? Performance.decided(running, tokenOf, out)
                : Performance.whole(running, tokenOf, out);
        List<String> missing = performance.play();
        missing.forEach(what -> out.println("MISSING  " + what));
        out.println(
                missing.isEmpty()
                        ? "Everything arrived, and nothing twice."
                        : "The demo failed: see above what is missing.");
        return missing.isEmpty() ? 0 : 1;
    }
}
