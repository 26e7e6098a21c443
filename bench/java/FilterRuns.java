package bench;

import io.trialdesk.query.Catalogue;
import io.trialdesk.query.Filter;
import io.trialdesk.query.FilterException;
import io.trialdesk.query.RunQuery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;

/// Filters the catalogue: TABLE QUERIES WARMUPS CONTROL. QUERIES holds lines `variant TAB filter`, of
/// which the first WARMUPS of each variant are not kept. A time covers parsing the text and finding
/// the rows.
final class FilterRuns {
    private final Catalogue catalogue;
    private final Control control;

    private FilterRuns(Catalogue catalogue, Control control) {
        this.catalogue = catalogue;
        this.control = control;
    }

    private record Answer(double seconds, int[] rows) {}

    public static void main(String[] args)
            throws IOException, FilterException, NoSuchAlgorithmException {
        var control = Control.of(args[3]);
        var filtering = new FilterRuns(RunTable.read(Path.of(args[0]), control), control);
        var variants = variants(Path.of(args[1]));
        int warmups = Integer.parseInt(args[2]);
        var first = filtering.ask(variants.values().iterator().next().getFirst());
        for (int i = 0; i < warmups; i++) {
            for (var texts : variants.values()) {
                filtering.ask(texts.get(i));
            }
        }
        var json = new StringJoiner(",");
        for (var variant : variants.entrySet()) {
            var texts = variant.getValue();
            json.add(filtering.timed(variant.getKey(), texts.subList(warmups, texts.size())));
        }
        System.out.println("DONE");
        System.out.printf(
                "{\"runs\":%d,\"cold_first\":%.9f,\"variants\":{%s}}%n",
                filtering.catalogue.rows(), first.seconds(), json);
    }

    private static Map<String, List<String>> variants(Path queries) throws IOException {
        Map<String, List<String>> variants = new LinkedHashMap<>();
        for (var line : Files.readAllLines(queries)) {
            int tab = line.indexOf('\t');
            variants.computeIfAbsent(line.substring(0, tab), _ -> new ArrayList<>())
                    .add(line.substring(tab + 1));
        }
        return variants;
    }

    private Answer ask(String text) throws FilterException {
        long start = System.nanoTime();
        control.delay();
        var query = RunQuery.ALL.filteredBy(Filter.parse(text));
        var rows = query.rows(catalogue, Instant.now());
        return new Answer((System.nanoTime() - start) / 1e9, rows);
    }

    private String timed(String variant, List<String> texts)
            throws FilterException, NoSuchAlgorithmException {
        var times = new StringJoiner(",");
        long total = 0;
        var first = new int[0];
        for (int i = 0; i < texts.size(); i++) {
            var answer = ask(texts.get(i));
            times.add("%.9f".formatted(answer.seconds()));
            total += answer.rows().length;
            first = i == 0 ? answer.rows() : first;
        }
        return "\"%s\":{\"times\":[%s],\"first\":\"%s\",\"rows\":%d,\"all_rows\":%d}"
                .formatted(variant, times, digest(first), first.length, total);
    }

    /// Of the row numbers in ascending order, one a line, as the peers make it.
    private String digest(int[] rows) throws NoSuchAlgorithmException {
        var numbers = Arrays.stream(rows).mapToLong(row -> catalogue.key(row) - 1).sorted();
        var sha = MessageDigest.getInstance("SHA-256");
        numbers.forEach(number -> sha.update((number + "\n").getBytes()));
        return HexFormat.of().formatHex(sha.digest());
    }
}
