package io.trialdesk.cli;

import picocli.CommandLine;

import java.io.PrintWriter;
import java.util.List;

/// Parses the arguments, runs the command, and turns what happened into an exit code and, at most,
/// one message on standard error.
public final class CommandLineRunner {
    private CommandLineRunner() {}

    /// Runs one command line to its end.
    ///
    /// @param commands what stands beside the root command, each by its own name
    /// @return 0 done, 1 failed, 2 wrong use, or the code a command chose
    public static int run(
            TrialdeskCommand root,
            List<?> commands,
            List<String> arguments,
            PrintWriter out,
            PrintWriter err) {
        var line =
                new CommandLine(root)
                        .setOut(out)
                        .setErr(err)
                        .setExecutionExceptionHandler((problem, _, _) -> tell(problem, err));
        commands.forEach(line::addSubcommand);
        helpEverywhere(line);
        line.setCaseInsensitiveEnumValuesAllowed(true);
        int code = line.execute(arguments.toArray(String[]::new));
        out.flush();
        err.flush();
        return code;
    }

    /// `--help` after any command, not only after the program's name. Commands that are methods of
    /// another one take no more options than their parameters.
    private static void helpEverywhere(CommandLine line) {
        line.getSubcommands()
                .values()
                .forEach(command -> command.getCommandSpec().mixinStandardHelpOptions(true));
    }

    private static int tell(Exception problem, PrintWriter err) throws Exception {
        if (problem instanceof Failure failure) {
            err.println("trialdesk: " + failure.getMessage());
            return failure.exitCode();
        }
        throw problem;
    }
}
