package io.trialdesk.ui.sync;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/// Writes the pages of a server. Runs on a worker.
final class Sheets {
    private static final int MOST_PAST = 2000;

    private final SyncDesk desk;
    private final Instant now;
    private final ZoneId zone;

    Sheets(SyncDesk desk, Instant now, ZoneId zone) {
        this.desk = desk;
        this.now = now;
        this.zone = zone;
    }

    /// @param wanted number of the server that is looked at; without one, or when it is gone, the
    ///   first
    SyncAnswer of(Optional<Integer> wanted, Sheet sheet) {
        var servers = desk.servers().stream().map(s -> ServerRow.of(s, now, zone)).toList();
        var server =
                servers.stream()
                        .filter(row -> wanted.filter(id -> id == row.server().id()).isPresent())
                        .findFirst()
                        .or(() -> servers.stream().findFirst());
        if (server.isEmpty()) {
            return new SyncAnswer(servers, server, sheet, "", List.of());
        }
        int id = server.get().server().id();
        return switch (sheet) {
            case WAITING -> answer(servers, server, sheet, waiting(id));
            case CONFLICTS -> answer(servers, server, sheet, conflicts(id));
            case HISTORY -> answer(servers, server, sheet, history(id));
            case PREVIEW -> preview(servers, server, id);
        };
    }

    private static SyncAnswer answer(
            List<ServerRow> servers, Optional<ServerRow> server, Sheet sheet, List<Line> lines) {
        return new SyncAnswer(servers, server, sheet, "", lines);
    }

    private List<Line> waiting(int id) {
        return desk.waiting(id).stream().<Line>map(item -> Line.of(item, now, zone)).toList();
    }

    private List<Line> conflicts(int id) {
        return desk.conflicts(id).stream().<Line>map(item -> Line.of(item, now, zone)).toList();
    }

    private List<Line> history(int id) {
        return desk.history(id, MOST_PAST).stream()
                .<Line>map(item -> Line.of(item, now, zone))
                .toList();
    }

    private SyncAnswer preview(List<ServerRow> servers, Optional<ServerRow> server, int id) {
        try {
            var plan = desk.plan(id);
            var lines = new ArrayList<Line>();
            plan.held().forEach(held -> lines.add(new Line.Held(held)));
            plan.writes().forEach(write -> lines.add(new Line.Write(write)));
            return new SyncAnswer(servers, server, Sheet.PREVIEW, summary(plan), lines);
        } catch (IOException problem) {
            throw new UncheckedIOException(problem.getMessage(), problem);
        }
    }

    private static String summary(PlanItem plan) {
        if (plan.writes().isEmpty() && plan.held().isEmpty()) {
            return "";
        }
        var words = Texts.count("sync.preview.writes", plan.writes().size());
        if (plan.points() > 0) {
            words += "  ·  " + Texts.of("sync.preview.points", Figures.count(plan.points()));
        }
        return plan.held().isEmpty()
                ? words
                : words + "  ·  " + Texts.count("sync.preview.held", plan.held().size());
    }
}
