/// What tests of screens share: the toolkit, a hand, a clock that stands still, runs made up from a
/// seed.
@NullMarked
package io.trialdesk.ui.testing;

import org.jspecify.annotations.NullMarked;
