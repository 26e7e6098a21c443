package io.trialdesk.ui.sync;

/// Where logins can be kept.
///
/// @param keyring whether this system has a keyring that answers
/// @param file whether there is a file of logins already
/// @param open whether it takes logins without its passphrase being asked for again
public record Keeping(boolean keyring, boolean file, boolean open) {}
