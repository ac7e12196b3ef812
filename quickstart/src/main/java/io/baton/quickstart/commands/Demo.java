package io.baton.quickstart.commands;

import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

@Command(name = "demo", description = "Tell the whole story against a running Baton.", mixinStandardHelpOptions = true)
public final class Demo implements Callable<Integer> {
    @Override
    public Integer call() {
        return 0;
    }
}
