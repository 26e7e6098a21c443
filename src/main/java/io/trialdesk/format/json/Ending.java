package io.trialdesk.format.json;

import tools.jackson.core.JacksonException;
import tools.jackson.core.exc.UnexpectedEndOfInputException;

import java.util.List;

/// How the reading of a JSON document ended.
///
/// @param isCut whether the file ends in the middle: its writer is not done
/// @param troubles what in it is no JSON
public record Ending(boolean isCut, List<Trouble> troubles) {
    static final Ending WHOLE = new Ending(false, List.of());
    static final Ending CUT = new Ending(true, List.of());

    /// A literal at the end that lacks letters is reported as an unknown word.
    private static final int LONGEST_WORD = "-Infinity".length();

    /// Something that is no JSON.
    ///
    /// @param at offset in bytes
    /// @param problem what was found there, in words
    public record Trouble(long at, String problem) {}

    public Ending {
        troubles = List.copyOf(troubles);
    }

    /// Offset in the input at which reading failed.
    static long place(JacksonException problem) {
        var location = problem.getLocation();
        return location == null ? 0 : Math.max(0, location.getByteOffset());
    }

    /// Whether a failure only says that the input ends too early.
    static boolean isCut(JacksonException problem, long length) {
        return problem instanceof UnexpectedEndOfInputException
                || place(problem) >= length - LONGEST_WORD;
    }

    public boolean isWhole() {
        return !isCut && troubles.isEmpty();
    }
}
