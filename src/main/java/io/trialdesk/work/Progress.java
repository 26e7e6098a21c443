package io.trialdesk.work;

/// How far a piece of long work has come, told by the worker and shown by whoever started it.
/// Implementations must be cheap and may be called from any thread; whoever shows it thins it out.
@FunctionalInterface
public interface Progress {
    /// For work whose progress nobody watches.
    Progress SILENT = (what, done, total) -> {};

    /// Tells how far the work is.
    ///
    /// @param what in words, for example `Reading runs`
    /// @param done how many so far
    /// @param total how many in all, or -1 while unknown
    void at(String what, long done, long total);
}
