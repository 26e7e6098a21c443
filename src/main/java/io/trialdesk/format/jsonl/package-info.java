/// Reader of metric logs in JSON lines: one object a line with numbers, a step and a time, and
/// optionally lines that tell of a run's start and end.
@NullMarked
package io.trialdesk.format.jsonl;

import org.jspecify.annotations.NullMarked;
