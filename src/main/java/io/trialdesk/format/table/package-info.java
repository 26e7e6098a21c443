/// The one engine behind every format that leaves rows of numbers in text files: tables with a
/// header, JSON lines, console lines, lists in JSON. It finds step and time, goes on from a byte
/// offset, notices files that were rewritten, and reports damaged rows. A format is a
/// [io.trialdesk.format.table.Profile] of it.
@NullMarked
package io.trialdesk.format.table;

import org.jspecify.annotations.NullMarked;
