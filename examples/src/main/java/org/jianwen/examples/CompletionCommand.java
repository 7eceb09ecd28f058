package org.jianwen.examples;

import static java.util.Objects.requireNonNull;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.AutoComplete;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code jianwen completion}: what lets a shell complete commands and options. For one thread. */
@Command(name = "completion", mixinStandardHelpOptions = true)
final class CompletionCommand implements Callable<Integer> {

    /** A shell; the script is one for both. */
    enum Shell {
        bash,
        zsh
    }

    private final Surroundings surroundings;

    @Spec
    private @Nullable CommandSpec spec;

    @Parameters(paramLabel = "SHELL")
    private Shell shell = Shell.bash;

    CompletionCommand(Surroundings surroundings) {
        this.surroundings = surroundings;
    }

    @Override
    public Integer call() {
        if (shell == Shell.zsh) {
            surroundings
                    .out()
                    .println("autoload -U +X compinit && compinit\nautoload -U +X bashcompinit && bashcompinit");
        }
        surroundings
                .out()
                .println(
                        AutoComplete.bash("jianwen", requireNonNull(spec).root().commandLine()));
        return Jianwen.FOUND;
    }
}
