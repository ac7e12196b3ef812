package io.baton.quickstart.commands;

import io.baton.quickstart.demo.Performance;
import io.baton.quickstart.machine.RunningBaton;
import java.io.PrintWriter;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Runs the demo with short windows, and checks that every event and mail arrives once. */
@Command(
        name = "demo",
        description = "Run the demo against the running Baton, with short windows, and check its events and mails.",
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
        List<String> missing = new Performance(
                        running,
                        partner -> tokens.token(
                                "ida", List.of("referrals-admin"), Map.of("partner", partner), Duration.ofHours(1)),
                        out)
                .play();
        missing.forEach(what -> out.println("MISSING  " + what));
        out.println(
                missing.isEmpty()
                        ? "Everything arrived, and nothing twice."
                        : "The demo failed: see above what is missing.");
        return missing.isEmpty() ? 0 : 1;
    }
}
