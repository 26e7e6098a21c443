package io.trialdesk.store;

import org.h2.jdbc.JdbcConnection;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.Properties;

/// Connects to a database of H2. Asked of H2 itself, because the driver manager would first load
/// every driver on the class path, the one of SQLite and its logging among them, at each start.
final class Connections {
    private Connections() {}

    static Connection to(String url) throws SQLException {
        return new JdbcConnection(url, new Properties(), null, null, false);
    }
}
