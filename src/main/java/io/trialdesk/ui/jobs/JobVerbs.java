package io.trialdesk.ui.jobs;

import io.trialdesk.ui.action.Action;

/// What can be done with the chosen job.
record JobVerbs(Action stop, Action again, Action openRun) {}
