/// Every word and every number format of the window: texts by key with plural forms, figures,
/// durations and times in one form everywhere.
@NullMarked
package io.trialdesk.ui.text;

import org.jspecify.annotations.NullMarked;
