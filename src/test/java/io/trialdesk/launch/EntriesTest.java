package io.trialdesk.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.launch.Field.Kind;
import io.trialdesk.launch.Field.Many;
import io.trialdesk.launch.Field.Shape;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

class EntriesTest {
    @TempDir private Path project;

    private void file(String name, String text) throws IOException {
        var file = project.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private Entry only() throws IOException {
        var entries = Entries.of(project);
        assertThat(entries).hasSize(1);
        return entries.getFirst();
    }

    private Entry script(String options) throws IOException {
        file(
                "train.py",
                """
                import argparse
                from pathlib import Path
                %s
                if __name__ == "__main__":
                    main()
                """
                        .formatted(options));
        return only();
    }

    private static Field field(Entry entry, String name) {
        return entry.field(name)
                .orElseThrow(() -> new AssertionError(name + " in " + entry.fields()));
    }

    @Test
    void aScriptThatIsNamedForTrainingNeedsNoGuard() throws IOException {
        file("train_small.py", "import mlflow\nmlflow.log_metric('loss', 1.0)\n");
        file("shapes.py", "def area(a, b):\n    return a * b\n");
        assertThat(only().name()).isEqualTo("train_small.py");
    }

    @Test
    void optionsGetTheirTypeDefaultChoicesAndHelp() throws IOException {
        var entry =
                script(
                        """
                        parser = argparse.ArgumentParser(description="it's (a) trap: add_argument('--no')")
                        parser.add_argument("--learning-rate", "-l", type=float, default=1e-3,
                                            help="step size "  # a comment, with (brackets
                                                 "(default: %(default)s)")
                        parser.add_argument('--epochs', type=int, default=10)
                        parser.add_argument("--model", choices=["cnn", 'mlp'], default="cnn")
                        parser.add_argument("--data", type=Path, default=Path("data/x.csv"), required=True)
                        parser.add_argument("--name")
                        """);
        assertThat(entry.name()).isEqualTo("train.py");
        assertThat(entry.command()).containsExactly("python", "train.py");
        assertThat(entry.evidence()).isEqualTo("train.py line 4");
        assertThat(field(entry, "learning_rate"))
                .isEqualTo(
                        new Field(
                                "learning_rate",
                                Kind.REAL,
                                "1e-3",
                                List.of(),
                                "step size (default: 1e-3)",
                                false,
                                new Shape.Option("--learning-rate", Many.ONE)));
        assertThat(field(entry, "epochs").kind()).isEqualTo(Kind.WHOLE);
        assertThat(field(entry, "model").choices()).containsExactly("cnn", "mlp");
        assertThat(field(entry, "data"))
                .matches(f -> f.kind() == Kind.PATH && f.required())
                .returns("data/x.csv", Field::preset);
        assertThat(field(entry, "name").knownPreset()).isEmpty();
        assertThat(entry.field("--learning-rate")).isEqualTo(entry.field("learning_rate"));
    }

    @Test
    void switchesOfAllSorts() throws IOException {
        var entry =
                script(
                        """
                        p = argparse.ArgumentParser()
                        p.add_argument("--amp", action="store_true")
                        p.add_argument("--no-shuffle", dest="shuffle", action="store_false")
                        p.add_argument("--cache", action=argparse.BooleanOptionalAction, default=True)
                        p.add_argument("--verbose", "-v", action="count", default=0)
                        p.add_argument("--debug", type=bool, default=False)
                        p.add_argument("--version", action="version", version="1")
                        p.add_argument("--secret", help=argparse.SUPPRESS)
                        """);
        assertThat(entry.fields())
                .extracting(Field::name)
                .containsExactly("amp", "shuffle", "cache", "verbose", "debug");
        assertThat(entry.fields()).extracting(Field::kind).containsOnly(Kind.FLAG);
        assertThat(field(entry, "shuffle").preset()).isEqualTo("True");
        var on = Map.of("amp", "true", "shuffle", "true", "cache", "true", "debug", "true");
        var off = Map.of("amp", "false", "shuffle", "false", "cache", "false", "debug", "false");
        assertThat(Arguments.vector(entry, on))
                .containsExactly("python", "train.py", "--amp", "--cache", "--debug=True");
        assertThat(Arguments.vector(entry, off))
                .containsExactly("python", "train.py", "--no-shuffle", "--no-cache", "--debug=");
    }

    @Test
    void constantsAndClassAttributesAreFollowed() throws IOException {
        var entry =
                script(
                        """
                        from dataclasses import dataclass
                        MODELS = {"cnn": Cnn, "mlp": Mlp}
                        RATE: float = -0.5
                        @dataclass(frozen=True)
                        class Settings:
                            '''Doc: with = and ('''
                            hidden: int = 16
                            sizes: list[int] = (1, 2)
                            def method(self):
                                hidden = 99
                        def main(argv=None):
                            parser = argparse.ArgumentParser()
                            group = parser.add_argument_group("model")
                            group.add_argument("--hidden", type=int, default=Settings.hidden)
                            group.add_argument("--sizes", nargs="+", type=int, default=Settings.sizes)
                            parser.add_argument("--rate", type=float, default=RATE)
                            parser.add_argument("--model", choices=list(MODELS.keys()))
                            parser.add_argument("--also", choices=sorted(MODELS), default=compute())
                            parser.add_argument("--when", default=f"{now}")
                            parser.set_defaults(rate=0.25)
                        """);
        assertThat(field(entry, "hidden").preset()).isEqualTo("16");
        assertThat(field(entry, "sizes").preset()).isEqualTo("1 2");
        assertThat(field(entry, "rate").preset()).isEqualTo("0.25");
        assertThat(field(entry, "model").choices()).containsExactly("cnn", "mlp");
        assertThat(field(entry, "also").choices()).containsExactly("cnn", "mlp");
        assertThat(field(entry, "also").preset()).isNull();
        assertThat(field(entry, "when").preset()).isNull();
        assertThat(Arguments.vector(entry, Map.of("sizes", "8 16", "rate", "-1e-3")))
                .containsExactly("python", "train.py", "--sizes", "8", "16", "--rate=-1e-3");
    }

    @Test
    void everySubCommandIsAnEntry() throws IOException {
        file(
                "cli.py",
                """
                common = argparse.ArgumentParser(add_help=False)
                common.add_argument("--seed", type=int, default=0)
                parser = argparse.ArgumentParser()
                parser.add_argument("--log-level", default="info")
                sub = parser.add_subparsers(dest="command")
                p = sub.add_parser("fit", parents=[common], help="train")
                p.add_argument("data")
                p.add_argument("--epochs", type=int)
                p = sub.add_parser("score")
                p.add_argument("run", nargs="?")
                if __name__ == '__main__':
                    main()
                """);
        var entries = Entries.of(project);
        assertThat(entries)
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("cli.py fit", "cli.py score");
        var fit = Entries.named(project, "cli.py fit");
        assertThat(fit.fields())
                .extracting(Field::name)
                .containsExactly("log_level", "", "seed", "data", "epochs");
        assertThat(
                        Arguments.vector(
                                fit, Map.of("data", "x.csv", "epochs", "3", "log_level", "debug")))
                .containsExactly(
                        "python", "cli.py", "--log-level=debug", "fit", "x.csv", "--epochs=3");
        assertThat(Arguments.check(fit, Map.of()))
                .extracting(Arguments.Problem::sentence)
                .containsExactly("data is needed");
    }

    @Test
    void clickOptionsAreRead() throws IOException {
        file(
                "run.py",
                """
                import click
                @click.command()
                @click.option("--lr", default=0.1, show_default=True, help="rate")
                @click.option("--optimizer", "opt", type=click.Choice(["sgd", "adam"]), default="sgd")
                @click.option("--shout/--no-shout", default=False)
                @click.option("--fast", is_flag=True)
                @click.option("--tag", multiple=True)
                @click.argument("data", type=click.Path(exists=True))
                def main(lr, opt, shout, fast, tag, data): ...
                if __name__ == "__main__":
                    main()
                """);
        var entry = only();
        assertThat(entry.fields())
                .extracting(Field::name)
                .containsExactly("lr", "opt", "shout", "fast", "tag", "data");
        assertThat(entry.fields())
                .extracting(Field::kind)
                .containsExactly(
                        Kind.REAL, Kind.CHOICE, Kind.FLAG, Kind.FLAG, Kind.TEXT, Kind.PATH);
        assertThat(Arguments.vector(entry, Map.of("tag", "a 'b c'", "shout", "no", "data", "-x")))
                .containsExactly(
                        "python", "run.py", "--no-shout", "--tag=a", "--tag=b c", "--", "-x");
    }

    @Test
    void valuesThatCannotBeAreNamed() throws IOException {
        var entry =
                script(
                        """
                        p = argparse.ArgumentParser()
                        p.add_argument("--epochs", type=int)
                        p.add_argument("--lr", type=float)
                        p.add_argument("--model", choices=["a", "b"])
                        """);
        assertThat(Arguments.check(entry, Map.of("epochs", "3.5", "lr", "fast", "model", "c")))
                .extracting(Arguments.Problem::sentence)
                .containsExactly(
                        "epochs must be a whole number, not '3.5'",
                        "lr must be a number, not 'fast'",
                        "model must be one of a, b, not 'c'");
        assertThat(Arguments.check(entry, Map.of("epochs", "3", "lr", "1e-3", "model", "b")))
                .isEmpty();
    }

    @Test
    void theConfigBesideShowsWhatAnOptionDefaultsTo() throws IOException {
        file(
                "config.yaml",
                "model:\n"
                        + "  name: logistic # or stumps\n"
                        + "learning:\n"
                        + "  learning_rate: 0.05\n"
                        + "  seed: 1\n"
                        + "data:\n"
                        + "  split:\n"
                        + "    seed: 7\n"
                        + "  a: {lr: 1}\n"
                        + "  b: {lr: 2}\n");
        var entry =
                script(
                        """
                        p = argparse.ArgumentParser()
                        p.add_argument("--model", choices=["logistic", "stumps"])
                        p.add_argument("--learning-rate", type=float)
                        p.add_argument("--seed", type=int)
                        p.add_argument("--lr", type=float)
                        """);
        assertThat(entry.fields())
                .extracting(Field::preset)
                .containsExactly("logistic", "0.05", "1", null);
        assertThat(Arguments.vector(entry, Map.of())).containsExactly("python", "train.py");
    }

    @Test
    void modulesAreNoEntriesButAnyScriptCanBeNamed() throws IOException {
        file("models.py", "class Net: ...\n");
        file("plain.py", "print('hi')\n");
        file("tests/test_x.py", "if __name__ == '__main__': ...\n");
        file(".venv/lib/x.py", "if __name__ == '__main__': ...\n");
        assertThat(Entries.of(project)).isEmpty();
        assertThat(Entries.named(project, "plain.py").command())
                .containsExactly("python", "plain.py");
        assertThatThrownBy(() -> Entries.named(project, "../plain.py"))
                .hasMessageContaining("has no entry");
    }

    @Test
    void mlprojectEntryPointsBecomeVectors() throws IOException {
        file(
                "MLproject",
                """
                name: demo
                entry_points:
                  main:
                    parameters:
                      alpha: {type: float, default: 1e-4}
                      data: path
                      note: {type: string, default: ""}
                    command: "python train.py --alpha {alpha} '{data}' --brace {{x}}"
                  piped:
                    parameters: {lr: {type: float, default: 0.1}}
                    command: python train.py --lr {lr} | tee log.txt
                """);
        var main = Entries.named(project, "main");
        assertThat(main.kind()).isEqualTo(Entry.Kind.MLPROJECT);
        assertThat(field(main, "alpha").preset()).isEqualTo("1e-4");
        assertThat(Arguments.missing(main, Map.of())).containsExactly("data");
        assertThat(Arguments.vector(main, Map.of("data", "a b; rm -rf $HOME", "extra", "1")))
                .containsExactly(
                        "python",
                        "train.py",
                        "--alpha",
                        "1e-4",
                        "a b; rm -rf $HOME",
                        "--brace",
                        "{x}",
                        "--note",
                        "",
                        "--extra",
                        "1");
        var piped = Entries.named(project, "piped");
        assertThat(Arguments.vector(piped, Map.of("lr", "$(reboot)")))
                .containsExactly(
                        "bash",
                        "-c",
                        "python train.py --lr \"${1}\" | tee log.txt",
                        "bash",
                        "$(reboot)");
    }

    @Test
    void aPlaceholderWithoutAParameterIsRefusedBeforeTheStart() throws IOException {
        file("MLproject", "entry_points:\n  main:\n    command: python t.py {nope}\n");
        assertThatThrownBy(() -> Entries.of(project))
                .isInstanceOf(IOException.class)
                .hasMessageContaining("{nope}");
    }

    @Test
    void hydraGroupsAndLeavesAreFields() throws IOException {
        file(
                "conf/config.yaml",
                "defaults:\n"
                        + "  - model: small\n"
                        + "  - override hydra/launcher: basic\n"
                        + "  - _self_\n\n"
                        + "seed: 1\n"
                        + "name: ${model.name}\n"
                        + "hidden: [1, 2]\n"
                        + "debug: false\n"
                        + "path: ???\n");
        file("conf/model/small.yaml", "name: small\nlayers: 2\ndropout: 0.1\n");
        file("conf/model/wide.yaml", "name: wide\n");
        file(
                "train.py",
                """
                import hydra
                @hydra.main(version_base=None, config_path="conf", config_name="config")
                def main(cfg): ...
                if __name__ == "__main__":
                    main()
                """);
        var entry = only();
        assertThat(entry.kind()).isEqualTo(Entry.Kind.HYDRA);
        assertThat(field(entry, "model").choices()).containsExactly("small", "wide");
        assertThat(field(entry, "model.dropout").kind()).isEqualTo(Kind.REAL);
        assertThat(field(entry, "hidden").preset()).isEqualTo("[1, 2]");
        assertThat(field(entry, "path").required()).isTrue();
        assertThat(
                        Arguments.vector(
                                entry,
                                Map.of(
                                        "model",
                                        "wide",
                                        "hidden",
                                        "[3, 4]",
                                        "path",
                                        "a,b",
                                        "+new.key",
                                        "1e3")))
                .containsExactly(
                        "python",
                        "train.py",
                        "model=wide",
                        "hidden=[3, 4]",
                        "path=\"a,b\"",
                        "+new.key=1e3");
    }

    @Test
    void hydraTextIsQuotedWhenItWouldReadAsSomethingElse() {
        assertThat(HydraOverride.text("key", "1,2,3")).isEqualTo("key=\"1,2,3\"");
        assertThat(HydraOverride.text("key", "C:\\dir\\")).isEqualTo("key=\"C:\\dir\\\\\"");
        assertThat(HydraOverride.text("key", "it's")).isEqualTo("key=\"it's\"");
        assertThat(HydraOverride.text("key", "")).isEqualTo("key=\"\"");
        assertThat(HydraOverride.text("key", "say \"hi\"")).isEqualTo("key=\"say \\\"hi\\\"\"");
        assertThat(HydraOverride.text("key", "null")).isEqualTo("key=\"null\"");
        assertThat(HydraOverride.text("key", "1e3")).isEqualTo("key=\"1e3\"");
        assertThat(HydraOverride.text("key", "a|b")).isEqualTo("key=\"a|b\"");
        assertThat(HydraOverride.text("key", "adam")).isEqualTo("key=adam");
        assertThat(HydraOverride.text("key", "data/x-1.csv")).isEqualTo("key=data/x-1.csv");
    }

    @Test
    void brokenSourceIsNoReasonToFail() throws IOException {
        file(
                "train.py",
                "x = '''never ends\n"
                        + "if __name__ == '__main__':\n"
                        + "  p.add_argument('--x', default=(1, \n");
        file(
                "main.py",
                "if __name__ == \"__main__\":\n    p.add_argument('--x', default=[1, {2: \n");
        assertThat(Entries.of(project))
                .extracting(Entry::name)
                .containsExactlyInAnyOrder("main.py", "train.py");
    }
}
