/// The Jobs screen: what projects offer to run, the form for it, and the jobs with their logs and
/// curves. It knows the launcher only through [JobsDesk].
@NullMarked
package io.trialdesk.ui.jobs;

import org.jspecify.annotations.NullMarked;
