/// Opens SQLite databases of other tools for reading: in place where that leaves no trace, from a
/// copy where it would. Knows no tool's tables.
@NullMarked
package io.trialdesk.format.sqlite;

import org.jspecify.annotations.NullMarked;
