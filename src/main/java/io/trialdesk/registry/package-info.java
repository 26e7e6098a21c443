/// Registered models as a team looks at them: versions by stage and by alias, with what the user
/// changed and the server does not have yet.
@NullMarked
package io.trialdesk.registry;

import org.jspecify.annotations.NullMarked;
