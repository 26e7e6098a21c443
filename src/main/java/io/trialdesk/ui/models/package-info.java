/// The Models screen: registered models of every server, the versions of one as a board by stage
/// and alias, and what can be done with a version. It knows the workspace only through
/// [ModelsDesk].
@NullMarked
package io.trialdesk.ui.models;

import org.jspecify.annotations.NullMarked;
