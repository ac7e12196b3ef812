package io.baton.quickstart.commands;

import io.baton.operations.commands.WhatIfFiles;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/** Says what another policy would have changed, here or in a deployment. */
@Command(
        name = "what-if",
        description =
                "Replay the events under other weights or windows, and say what would have changed; writes nothing.",
        mixinStandardHelpOptions = true)
public final class WhatIf implements Callable<Integer> {
    @Spec
    private CommandSpec spec;

    @Mixin
    private BatonOption baton;

    @Mixin
    private WhatIfFiles files;

    @Override
    public Integer call() {
        files.replay(baton.running().connection(), spec.commandLine().getOut());
        return 0;
    }
}
