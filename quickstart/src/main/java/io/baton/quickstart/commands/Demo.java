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

/** Tells the whole story, with short windows, and checks that nothing of it is missing. */
@Command(
        name = "demo",
        description = "Tell the whole story against the running Baton, with short windows, and check it.",
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
        out.println(missing.isEmpty() ? "Everything came, and nothing twice." : "The story is not whole.");
        return missing.isEmpty() ? 0 : 1;
    }
}
