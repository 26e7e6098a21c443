package io.trialdesk.store;

import io.trialdesk.model.RunStatus;

import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.StatementContext;
import org.jspecify.annotations.Nullable;

import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

import java.nio.file.Path;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/// Training processes started here, and the folders the user lets run code. Everything is on disk
/// on return. Any thread but the FX thread.
public final class Jobs {
    private static final JsonMapper JSON = new JsonMapper();
    private static final TypeReference<LinkedHashMap<String, String>> TEXTS_BY_NAME =
            new TypeReference<>() {};
    private static final TypeReference<List<String>> TEXTS = new TypeReference<>() {};

    private static final String MERGE =
            """
            merge into job (id, project, source, entry, values_json, command_json, runs_json, folder, status, note,
                exit_code, pid, process_start, boot, created_at, ended_at)
            key (id)
            values (:id, :project, :source, :entry, :values, :command, :runs, :folder, :status, :note,
                :code, :pid, :processStart, :boot, :created, :ended)
            """;
    private static final String OPEN =
            "select * from job where ended_at is null order by created_at, id";
    private static final String RUN = "select id from run where source = ? and uid = ?";
    private static final String AGREE =
            "merge into consent (folder, given_at) key (folder) values (:folder, :now)";

    private final Database database;

    Jobs(Database database) {
        this.database = database;
    }

    /// Stores a job as it is now.
    public Changes save(Job job) {
        return database.write(
                h -> {
                    h.createUpdate(MERGE)
                            .bind("id", job.id())
                            .bind("project", job.project().toString())
                            .bind("source", job.source())
                            .bind("entry", job.entry())
                            .bind("values", JSON.writeValueAsString(job.values()))
                            .bind("command", JSON.writeValueAsString(job.command()))
                            .bind("runs", JSON.writeValueAsString(job.runIds()))
                            .bind("folder", job.folder().toString())
                            .bind("status", job.status().name())
                            .bind("note", job.note())
                            .bind("code", job.exitCode())
                            .bind("pid", job.pid())
                            .bind("processStart", millis(job.processStart()))
                            .bind("boot", job.boot())
                            .bind("created", job.created().toEpochMilli())
                            .bind("ended", millis(job.end()))
                            .execute();
                    return Changes.of(Changes.Kind.JOB);
                });
    }

    /// Every job, newest first.
    public List<Job> all() {
        return database.read(h -> list(h, "select * from job order by created_at desc, id"));
    }

    /// Jobs whose end is not known yet, oldest first.
    public List<Job> open() {
        return database.read(h -> list(h, OPEN));
    }

    /// Runs of jobs whose end is not known yet.
    static Set<Long> liveRuns(Handle h) {
        var live = new HashSet<Long>();
        for (var job : list(h, OPEN)) {
            for (var run : job.runIds()) {
                h.select(RUN, job.source(), run).mapTo(Long.class).forEach(live::add);
            }
        }
        return live;
    }

    public Optional<Job> byId(String id) {
        return database.read(
                h ->
                        h.createQuery("select * from job where id = :id")
                                .bind("id", id)
                                .map(Jobs::job)
                                .findFirst());
    }

    /// Whether the user agreed to run code from this folder.
    public boolean isAgreed(Path project) {
        return database.read(
                        h ->
                                h.createQuery("select count(*) from consent where folder = :folder")
                                        .bind("folder", project.toString())
                                        .mapTo(Long.class)
                                        .one())
                > 0;
    }

    /// Notes that the user agreed to run code from this folder.
    public Changes agree(Path project) {
        return database.write(
                h -> {
                    h.createUpdate(AGREE)
                            .bind("folder", project.toString())
                            .bind("now", database.now().toEpochMilli())
                            .execute();
                    return Changes.of(Changes.Kind.JOB);
                });
    }

    private static List<Job> list(Handle h, String question) {
        return h.createQuery(question).map(Jobs::job).list();
    }

    private static Job job(ResultSet row, StatementContext context) throws SQLException {
        return new Job(
                row.getString("id"),
                Path.of(row.getString("project")),
                row.getInt("source"),
                row.getString("entry"),
                JSON.readValue(row.getString("values_json"), TEXTS_BY_NAME),
                JSON.readValue(row.getString("command_json"), TEXTS),
                JSON.readValue(row.getString("runs_json"), TEXTS),
                Path.of(row.getString("folder")),
                RunStatus.valueOf(row.getString("status")),
                row.getString("note"),
                row.getObject("exit_code", Integer.class),
                row.getLong("pid"),
                instant(row.getObject("process_start", Long.class)),
                row.getString("boot"),
                Instant.ofEpochMilli(row.getLong("created_at")),
                instant(row.getObject("ended_at", Long.class)));
    }

    private static @Nullable Long millis(@Nullable Instant instant) {
        return instant == null ? null : instant.toEpochMilli();
    }

    private static @Nullable Instant instant(@Nullable Long millis) {
        return millis == null ? null : Instant.ofEpochMilli(millis);
    }
}
