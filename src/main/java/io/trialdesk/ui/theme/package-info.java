/// How everything looks: the two themes, the one style sheet and the names of its classes, icons,
/// forms, and the colours of runs. Knows no service and no screen.
@NullMarked
package io.trialdesk.ui.theme;

import org.jspecify.annotations.NullMarked;
