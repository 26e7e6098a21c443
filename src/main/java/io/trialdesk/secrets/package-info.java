/// Where logins are kept: the operating system's keyring, the environment, a file encrypted with a
/// passphrase, or nowhere but in memory. Never in settings, logs or plain files.
@NullMarked
package io.trialdesk.secrets;

import org.jspecify.annotations.NullMarked;
