/// The words of the domain as plain values: records, enums and sealed interfaces that hold what is
/// known about experiments, runs, metrics and models, and nothing that acts on them.
@NullMarked
package io.trialdesk.model;

import org.jspecify.annotations.NullMarked;
