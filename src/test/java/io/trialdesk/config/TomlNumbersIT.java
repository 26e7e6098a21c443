package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.RealParts;
import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;

/// Numbers in TOML are kept as written and come to what Python's own reader makes of them.
class TomlNumbersIT {
    private static final List<String> WRITTEN =
            List.of(
                    "0x10",
                    "0xDEAD_beef",
                    "0o755",
                    "0b1101_0110",
                    "1_000",
                    "+99",
                    "-0",
                    "-17",
                    "0",
                    "9223372036854775808",
                    "123456789012345678901234567890",
                    "1e-3",
                    "5e+22",
                    "1E06",
                    "-2E-2",
                    "6.626e-34",
                    "3.1415",
                    "-0.01",
                    "+1.0",
                    "224_617.445_991_228",
                    "1_0e1_0",
                    "inf",
                    "+inf",
                    "-inf",
                    "nan",
                    "+nan",
                    "-nan",
                    "0.0",
                    "-0.0",
                    "0e0");

    private static final String SCRIPT =
            """
            import json, sys, tomllib
            def said(v):
                if isinstance(v, dict): return {k: said(x) for k, x in v.items()}
                if isinstance(v, list): return [said(x) for x in v]
                return type(v).__name__ + " " + (repr(v) if isinstance(v, (int, float)) else str(v))
            print(json.dumps(said(tomllib.load(open(sys.argv[1], "rb")))))
            """;

    private static Value theirs(String toml) throws Exception {
        var file = Files.createTempFile("numbers", ".toml");
        Files.writeString(file, toml);
        var python = RealParts.mlflow3().toString();
        return JsonReader.read(
                RealParts.run(new ProcessBuilder(python, "-c", SCRIPT, file.toString())));
    }

    private static String said(Value value) {
        return switch (value) {
            case Value.Whole whole -> "int " + whole.value();
            case Value.Real real -> "float " + PythonText.real(real.value());
            case Value.Flag flag -> "bool " + (flag.value() ? "True" : "False");
            default -> "str " + value.text();
        };
    }

    private static void compare(String toml) throws Exception {
        Map<String, Value> ours = Trees.flatten(TomlReader.read(toml));
        Map<String, Value> theirs = Trees.flatten(theirs(toml));
        assertThat(ours.keySet()).isEqualTo(theirs.keySet());
        ours.forEach((key, value) -> compare(key, value, theirs.get(key)));
    }

    private static void compare(String key, Value ours, Value theirs) {
        if (ours instanceof Value.Items items) {
            var others = ((Value.Items) theirs).items();
            for (int i = 0; i < items.items().size(); i++) {
                compare(key, items.items().get(i), others.get(i));
            }
        } else {
            assertThat(said(ours)).as(key).isEqualTo(theirs.text());
        }
    }

    @Test
    void everySpellingIsKeptAndMeansTheSame() throws Exception {
        var toml = new StringBuilder();
        for (int i = 0; i < WRITTEN.size(); i++) {
            toml.append("k%02d = %s # 0x%s%n".formatted(i, WRITTEN.get(i), i));
        }
        var ours = Trees.flatten(TomlReader.read(toml.toString()));
        assertThat(ours.values()).extracting(Value::text).containsExactlyElementsOf(WRITTEN);
        compare(toml.toString());
    }

    @Test
    void onlyNumbersAreNumbersWhereverTheyStand() throws Exception {
        compare(
                """
                1 = 2
                3.14 = "0x10"
                "1e3" = '''
                0x10 = 1 ' '' '''
                text = \"""1_000 \\" 2\"""
                list = [1, 0x2, [1e-3, "3", '4'], # 5, 6
                  1_0, ]
                inline = { a = 0o7, 2 = 3, b = [ { c = 1_1 } ], d = "}, e = 1" }
                a.2.b = 0b11
                [ 10 . "2 ] x = 1" ]
                x = 0x1 # ] = 3
                [[rows]]
                n = 1_1
                [[rows]]
                n = +2.5e1
                y = true
                """);
    }

    @Test
    void datesAndWhatIsNoTomlStayWhatTheyAre() throws ConfigException {
        var dates =
                "d = 1979-05-27T07:32:00Z\nl = [1979-05-27, 07:32:00]\nm = 1979-05-27 07:32:00\n";
        assertThat(Trees.flatten(TomlReader.read(dates)).get("d").text())
                .startsWith("1979-05-27T07:32");
        for (var wrong :
                List.of(
                        "a = 01",
                        "a = 1__0",
                        "a = _1",
                        "a = 1.",
                        "a = .5",
                        "a = 0x",
                        "a = [1",
                        "a = \"1",
                        "= 1",
                        "a = 1 2",
                        "[a",
                        "a = 1e")) {
            assertThat(isRefused(wrong)).as(wrong).isTrue();
        }
    }

    private static boolean isRefused(String toml) {
        try {
            var _ = TomlReader.read(toml);
            return false;
        } catch (ConfigException refused) {
            return true;
        }
    }
}
