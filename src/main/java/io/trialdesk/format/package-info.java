/// Readers of run folders, one sub-package per format, behind the one interface [Format]: which
/// folders hold runs, and what stands in them. Reads in place, writes nothing, runs nothing, knows
/// neither database nor window.
@NullMarked
package io.trialdesk.format;

import org.jspecify.annotations.NullMarked;
