package io.trialdesk.store;

import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.mapper.RowMapper;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;

/// Packed documents as parameters and columns of statements. H2 refuses byte arrays of more than a
/// megabyte, so a longer document is handed to it as a stream.
final class Documents {
    private static final int LARGEST_ARRAY = 1 << 20;

    /// The first column of a row.
    static final RowMapper<byte[]> FIRST = (row, _) -> read(row, 1);

    private Documents() {}

    static Argument argument(byte[] document) {
        return (position, statement, _) -> {
            if (document.length <= LARGEST_ARRAY) {
                statement.setBytes(position, document);
            } else {
                statement.setBinaryStream(
                        position, new ByteArrayInputStream(document), document.length);
            }
        };
    }

    static byte[] read(ResultSet row, int column) throws SQLException {
        try (var bytes = row.getBinaryStream(column)) {
            return bytes.readAllBytes();
        } catch (IOException problem) {
            throw new UncheckedIOException("a document of the workspace cannot be read", problem);
        }
    }
}
