package io.trialdesk.format.swanlab;

import io.trialdesk.format.Position;

import java.math.BigInteger;
import java.util.regex.Pattern;

/// How far a log has been read, as the text of a [Position]: `offset first files id`.
///
/// @param offset after the last record read
/// @param first checksum of the log's first bytes
/// @param files fingerprint of the readable files beside the log
/// @param id of the run
record Mark(long offset, long first, long files, String id) {
    private static final Pattern FORM =
            Pattern.compile("(\\d{1,18}) (\\d{1,18}) (-?\\d{1,19}) (.+)");

    /// The start for what is no mark of ours.
    static Mark parse(Position position) {
        var match = FORM.matcher(position.text());
        return match.matches()
                ? new Mark(
                        Long.parseLong(match.group(1)),
                        Long.parseLong(match.group(2)),
                        new BigInteger(match.group(3)).longValue(),
                        match.group(4))
                : new Mark(0, 0, 0, "");
    }

    Position position() {
        return new Position(offset + " " + first + " " + files + " " + id);
    }
}
