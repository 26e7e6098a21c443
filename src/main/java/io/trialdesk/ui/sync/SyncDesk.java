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

    /// Where logins can be kept.
    Keeping keeping();

    /// Opens the file of logins for as long as the app runs.
    void unlock(String passphrase) throws IOException;

    /// Asks a server what it is, without adding it.
    ///
    /// @param token empty for none
    Finding test(String url, String token) throws IOException;

    /// Adds a server; its token goes where it is to be kept and nowhere else.
    ///
    /// @return the workspace's number for it
    int add(NewServer server) throws IOException;

    /// Brings back a server that was removed, with its login when that was forgotten since the
    /// start.
    ///
    /// @return the workspace's number for it
    int bringBack(String url) throws IOException;

    /// Takes a server out of sight; what waits for it stays until it is added again.
    void remove(int server) throws IOException;

    /// Sends what waits, then reads what is there.
    Finding sync(int server, Cancel cancel, Progress progress) throws IOException;

    /// The same, and goes over every run of the server.
    Finding syncEverything(int server, Cancel cancel, Progress progress) throws IOException;

    /// Takes a server that was emptied, restored or replaced for a new one: its runs are found
    /// again by their origin, and what was sent to it is owed again.
    void startOver(int server) throws IOException;

    /// Gives up what a server will not take. A run of the server then shows the server's value.
    ///
    /// @param waiting number of the [WaitingItem]
    void discard(long waiting);

    /// Owes it to the server again.
    void takeUp(long waiting);

    /// Settles a conflict with the value of this side, which is owed to the server once more.
    void keepMine(long conflict);

    /// Settles a conflict with the server's value.
    void takeTheirs(long conflict);
}
