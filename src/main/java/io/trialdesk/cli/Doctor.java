package io.trialdesk.cli;

import io.trialdesk.server.Address;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Capabilities;
import io.trialdesk.server.Fault;

import tools.jackson.databind.node.JsonNodeFactory;

import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;

/// What a server was found to be: whether it can be used and, if not, what is wrong and what to do.
///
/// @param added whether the workspace knows it
record Doctor(Address address, boolean added, Answer<Capabilities> answer) {

    void print(PrintWriter out, Format format) {
        if (format == Format.JSON) {
            json(out);
        } else if (format == Format.CSV) {
            io.trialdesk.cli.Answer.rows(out, format, List.of("what", "found"), rows());
        } else {
            rows().forEach(row -> line(out, row.getFirst(), row.getLast()));
        }
    }

    /// Whole sentences, which a table would cut; what a server says must not steer the terminal.
    private static void line(PrintWriter out, String what, String found) {
        out.printf("%-10s  %s%n", what, Printable.flat(found));
    }

    private List<List<String>> rows() {
        var rows = new ArrayList<List<String>>();
        rows.add(List.of("url", address.text()));
        rows.add(List.of("added", yes(added)));
        rows.add(List.of("usable", yes(answer.found().isPresent())));
        answer.found().ifPresent(it -> found(it, rows));
        answer.failure()
                .ifPresent(
                        fault -> {
                            rows.add(List.of("reachable", yes(isReachable(fault))));
                            rows.add(List.of("problem", fault.sentence()));
                            rows.add(List.of("what to do", advice(fault)));
                        });
        return rows;
    }

    private static void found(Capabilities it, List<List<String>> rows) {
        rows.add(List.of("reachable", "yes"));
        rows.add(List.of("version", it.version().isEmpty() ? "not told" : it.version()));
        rows.add(List.of("store", it.store().isEmpty() ? "not told" : it.store()));
        rows.add(List.of("registry", it.aliases() ? "aliases and stages" : "stages only"));
    }

    private static String yes(boolean it) {
        return it ? "yes" : "no";
    }

    private void json(PrintWriter out) {
        var found = answer.found();
        var fault = answer.failure();
        io.trialdesk.cli.Answer.json(
                out,
                JsonNodeFactory.instance
                        .objectNode()
                        .put("url", address.text())
                        .put("added", added)
                        .put("usable", found.isPresent())
                        .put("reachable", fault.map(Doctor::isReachable).orElse(true))
                        .put("version", found.map(Capabilities::version).orElse(null))
                        .put("store", found.map(Capabilities::store).orElse(null))
                        .put("aliases", found.map(Capabilities::aliases).orElse(null))
                        .put("problem", fault.map(Fault::sentence).orElse(null))
                        .put("advice", fault.map(Doctor::advice).orElse(null)));
    }

    private static boolean isReachable(Fault fault) {
        return !(fault instanceof Fault.Offline);
    }

    /// What is wrong and what to do.
    static String advised(Fault fault) {
        return fault.sentence() + ". " + advice(fault);
    }

    private static String advice(Fault fault) {
        return switch (fault) {
            case Fault.Offline _ -> "Check host and port, and that the server runs.";
            case Fault.Denied no when no.status() == 401 ->
                    "Give a login: `trialdesk server add URL --user NAME`, or --token-stdin.";
            case Fault.Denied no when no.message().contains("Host header") ->
                    "Start the server with this host among its --allowed-hosts.";
            case Fault.Denied _ -> "Ask whoever runs the server for permission.";
            case Fault.NotMlflow other when other.isMissingRoute() ->
                    "Give the address that MLFLOW_TRACKING_URI has, without /api or /#.";
            case Fault.NotMlflow _ ->
                    "A login page or proxy may stand before it: give the address programs use.";
            case Fault.Refused _ -> "Look into the server's own log.";
            case Fault.InDoubt _ -> "Try again.";
        };
    }
}
