/// Logs of Stable-Baselines3: progress tables and monitors of environments.
@NullMarked
package io.trialdesk.format.sb3;

import org.jspecify.annotations.NullMarked;
