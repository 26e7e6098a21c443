package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Value;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The table of what plain scalars mean, as PyYAML 6 and OmegaConf 2.3 read them.
class DialectTest {
    @ParameterizedTest(name = "{0}")
    @CsvSource(
            quoteCharacter = '"',
            value = {
                "no, Flag false, Flag false, Text no",
                "On, Flag true, Flag true, Text On",
                "y, Text y, Text y, Text y",
                "010, Whole 8, Whole 8, Whole 10",
                "0o10, Text 0o10, Text 0o10, Whole 8",
                "0x1F, Whole 31, Whole 31, Whole 31",
                "0b11, Whole 3, Whole 3, Whole 3",
                "1_000, Whole 1000, Whole 1000, Whole 1000",
                "1e-3, Text 1e-3, Real 0.001, Real 0.001",
                "1E5, Text 1E5, Real 100000.0, Real 100000.0",
                "1.0e-3, Real 0.001, Real 0.001, Real 0.001",
                "1.0e3, Text 1.0e3, Real 1000.0, Real 1000.0",
                ".5, Real 0.5, Real 0.5, Real 0.5",
                "1., Real 1.0, Real 1.0, Real 1.0",
                "-.5e+3, Text -.5e+3, Text -.5e+3, Real -500.0",
                "12:30:45, Whole 45045, Whole 45045, Text 12:30:45",
                "2026-01-02, Text 2026-01-02, Text 2026-01-02, Text 2026-01-02",
                "~, Nothing, Nothing, Nothing",
                "NULL, Nothing, Nothing, Nothing",
                "-.inf, Real -Infinity, Real -Infinity, Real -Infinity",
                ".nan, Real NaN, Real NaN, Real NaN",
                "-, Text -, Text -, Text -",
                "., Text ., Text ., Text .",
                "99999999999999999999, Whole 99999999999999999999, Whole 99999999999999999999,"
                        + " Whole 99999999999999999999"
            })
    void aPlainScalarMeansWhatItsWriterMeant(
            String text, String pyyaml, String omegaConf, String yaml12) {
        assertThat(shown(Dialect.PYYAML.resolve(text))).isEqualTo(pyyaml);
        assertThat(shown(Dialect.OMEGACONF.resolve(text))).isEqualTo(omegaConf);
        assertThat(shown(Dialect.YAML12.resolve(text))).isEqualTo(yaml12);
    }

    private static String shown(Value value) {
        return switch (value) {
            case Value.Text text -> "Text " + text.text();
            case Value.Whole whole -> "Whole " + whole.value();
            case Value.Real real -> "Real " + real.value();
            case Value.Flag flag -> "Flag " + flag.value();
            case Value.Nothing _ -> "Nothing";
            case Value.Items _, Value.Table _ -> "?";
        };
    }

    @Test
    void quotedScalarsAreTextAndPythonObjectsAreWhatTheyHold() throws ConfigException {
        var tree =
                YamlReader.read(
                        "a: '1'\nb: !!python/tuple [1, 2]\nc: !!set {y2: null, x: null}\n"
                                + "d: !!python/object:argparse.Namespace {lr: 0.1}\n"
                                + "e: !!python/name:torch.nn.ReLU ''\nf: {}\n",
                        Dialect.PYYAML);
        var flat = Trees.flatten(tree);
        assertThat(flat).containsOnlyKeys("a", "b", "c", "d.lr", "e", "f");
        assertThat(flat.get("a")).isEqualTo(new Value.Text("1"));
        assertThat(flat.get("b")).hasFieldOrPropertyWithValue("text", "[1, 2]");
        assertThat(flat.get("c")).hasFieldOrPropertyWithValue("text", "[x, y2]");
        assertThat(flat.get("e")).isEqualTo(new Value.Text("!!python/name:torch.nn.ReLU"));
    }

    @Test
    void mergeKeysAndAnchorsAreFollowed() throws ConfigException {
        var tree =
                YamlReader.read(
                        "base: &b {lr: 0.1, n: 1}\nrun:\n  <<: *b\n  n: 2\n", Dialect.YAML12);
        assertThat(Trees.at(tree, "run", "lr")).isEqualTo(new Value.Real(0.1, "0.1"));
        assertThat(Trees.at(tree, "run", "n").text()).isEqualTo("2");
    }

    @Test
    void aBombOfAliasesEndsAtABound() {
        var bomb = new StringBuilder("a0: &a0 [x, x, x, x, x, x, x, x, x, x]\n");
        for (int i = 1; i < 12; i++) {
            var inner = ("*a" + (i - 1) + ", ").repeat(10);
            bomb.append("a%d: &a%d [%s]\n".formatted(i, i, inner));
        }
        assertThatThrownBy(() -> YamlReader.read(bomb.toString(), Dialect.PYYAML))
                .isInstanceOf(ConfigException.class)
                .hasMessageContaining("aliases");
    }

    @Test
    void deepNestingEndsAtABound() {
        assertThatThrownBy(() -> YamlReader.read("[".repeat(100_000), Dialect.PYYAML))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> YamlReader.read("- ".repeat(5_000) + "x", Dialect.PYYAML))
                .isInstanceOf(ConfigException.class);
        assertThatThrownBy(() -> JsonReader.read("[".repeat(100_000)))
                .isInstanceOf(ConfigException.class);
    }

    @Test
    void brokenFilesAreToldWithTheirLine() {
        assertThatThrownBy(() -> YamlReader.read("a: 1\nb: [1, 2\nc: }\n", Dialect.PYYAML))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("line ");
        assertThatThrownBy(() -> JsonReader.read("{\"a\": 1,\n oops}"))
                .isInstanceOf(ConfigException.class)
                .hasMessageStartingWith("line 2");
        assertThatThrownBy(() -> JsonReader.read("")).isInstanceOf(ConfigException.class);
    }

    @Test
    void jsonIsReadAsPythonWritesIt() throws ConfigException {
        var flat =
                Trees.flatten(
                        JsonReader.read(
                                "{\"a\": NaN, \"b\": {\"c\": -Infinity}, \"d\":"
                                    + " 123456789012345678901, \"e\": [1, {\"f\": null}], \"a\":"
                                    + " 2}"));
        assertThat(flat).containsOnlyKeys("a", "b.c", "d", "e[0]", "e[1].f");
        assertThat(flat.get("a").text()).isEqualTo("2");
        assertThat(flat.get("b.c").number()).hasValue(Double.NEGATIVE_INFINITY);
        assertThat(flat.get("d").text()).isEqualTo("123456789012345678901");
        assertThat(flat.get("e[1].f")).isEqualTo(Value.Nothing.NULL);
    }
}
