package io.trialdesk.query;

import java.util.Optional;

/// The attributes every run has, as columns. Times are milliseconds since the epoch, the duration
/// is in seconds and only there when start and end are known. The last sign is that of a run whose
/// files say that it goes on.
public final class Attributes {
    public static final ColumnId ID = ColumnId.run("run_id");
    public static final ColumnId NAME = ColumnId.run("run_name");
    public static final ColumnId EXPERIMENT = ColumnId.run("experiment");
    public static final ColumnId STATUS = ColumnId.run("status");
    public static final ColumnId START = ColumnId.run("start_time");
    public static final ColumnId END = ColumnId.run("end_time");
    public static final ColumnId LAST_SIGN = ColumnId.run("last_sign");
    public static final ColumnId DURATION = ColumnId.run("duration");
    public static final ColumnId FORMAT = ColumnId.run("format");
    public static final ColumnId PATH = ColumnId.run("path");
    public static final ColumnId PARENT = ColumnId.run("parent_id");
    public static final ColumnId USER = ColumnId.run("user_id");

    private Attributes() {}

    /// The attribute that a name means, in any of MLflow's spellings.
    public static Optional<ColumnId> named(String name) {
        return Names.isAttribute(name)
                ? Optional.of(ColumnId.run(Names.attribute(name)))
                : Optional.empty();
    }

    /// Whether the values of a column are points in time.
    public static boolean isTime(ColumnId id) {
        return id.equals(START) || id.equals(END) || id.equals(LAST_SIGN);
    }
}
