package io.trialdesk.store;

import java.time.Instant;

/// Something that left this machine, or was given up before it could.
///
/// @param run the workspace's number for the run it was about, 0 for a model
/// @param model name of the registered model, empty for a run
/// @param what in words, for example `set tag reviewed`
/// @param outcome `confirmed` or `discarded`
public record AuditEntry(Instant at, long run, String model, String what, String outcome) {}
