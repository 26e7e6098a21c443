/// What the user can do, as values with a key: menus, the command palette and the sheet of keys are
/// all drawn from one registry.
@NullMarked
package io.trialdesk.ui.action;

import org.jspecify.annotations.NullMarked;
