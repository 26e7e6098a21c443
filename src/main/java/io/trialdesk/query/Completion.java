package io.trialdesk.query;

/// One way to go on with a filter: replace the text between `from` and `to` by `insert`.
///
/// @param label what is shown for it
/// @param hint what it is: `parameter`, `metric`, `tag`, `attribute`, `value`, `operator`
public record Completion(int from, int to, String insert, String label, String hint) {}
