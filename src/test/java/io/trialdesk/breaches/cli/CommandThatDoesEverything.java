package io.trialdesk.breaches.cli;

import java.awt.Color;
import java.net.http.HttpClient;
import java.sql.SQLException;
import java.util.concurrent.ScheduledFuture;

/// A command that prints, paints, connects, queries and interrupts.
final class CommandThatDoesEverything {
    void run(ScheduledFuture<?> other, HttpClient client) throws SQLException {
        System.out.println(Color.RED);
        other.cancel(true);
        client.close();
        throw new SQLException("no");
    }
}
