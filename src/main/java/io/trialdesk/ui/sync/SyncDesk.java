package io.trialdesk.ui.sync;

import io.trialdesk.work.Cancel;
import io.trialdesk.work.Progress;

import java.io.IOException;
import java.util.List;

/// What the screen asks of the servers and the workspace. Called on workers; those that throw say
/// in one sentence why.
public interface SyncDesk {
    /// In the order they were added.
    List<ServerItem> servers();

    /// What waits for a server, oldest first.
    List<WaitingItem> waiting(int server);

    List<ConflictItem> conflicts(int server);

    /// What went to a server, newest first.
    List<PastItem> history(int server, int atMost);

    /// What a sync would send now; asks nobody.
    PlanItem plan(int server) throws IOException;

    /// Where a token would be kept, in words: `the keyring of this system`.
    String vault();

    /// Asks a server what it is, without adding it.
    ///
    /// @param token empty for none
    Finding test(String url, String token) throws IOException;

    /// Adds a server; the token goes to the vault.
    ///
    /// @return the workspace's number for it
    int add(String url, String token) throws IOException;

    /// Takes a server out of sight; what waits for it stays until it is added again.
    void remove(int server) throws IOException;

    /// Sends what waits, then reads what is there.
    Finding sync(int server, Cancel cancel, Progress progress) throws IOException;

    /// Settles a conflict with the value of this side, which is owed to the server once more.
    void keepMine(long conflict);

    /// Settles a conflict with the server's value.
    void takeTheirs(long conflict);
}
