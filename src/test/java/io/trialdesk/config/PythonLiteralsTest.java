package io.trialdesk.config;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.model.Value;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

import org.junit.jupiter.api.Test;

import java.util.List;

class PythonLiteralsTest {
    @Property(tries = 300)
    void whatIsWrittenAsPythonIsReadBack(@ForAll("values") Value value) throws ConfigException {
        var back = PythonLiterals.read(PythonText.repr(value));
        assertThat(PythonText.repr(back)).isEqualTo(PythonText.repr(value));
        assertThat(Sameness.of(back, value)).isEqualTo(Sameness.SAME);
    }

    @Provide
    Arbitrary<Value> values() {
        return values(3);
    }

    private static Arbitrary<Value> values(int depth) {
        Arbitrary<Value> scalar =
                Arbitraries.oneOf(
                        List.of(
                                Arbitraries.strings().ofMaxLength(20).map(Value.Text::new),
                                Arbitraries.bigIntegers()
                                        .map(i -> new Value.Whole(i, i.toString())),
                                Arbitraries.doubles()
                                        .map(d -> new Value.Real(d, PythonText.real(d))),
                                Arbitraries.of(true, false).map(Value.Flag::of),
                                Arbitraries.just(new Value.Nothing("None"))));
        if (depth == 0) {
            return scalar;
        }
        Arbitrary<Value> list = values(depth - 1).list().ofMaxSize(4).map(Trees::items);
        Arbitrary<Value> map =
                Arbitraries.maps(Arbitraries.strings().ofMaxLength(8), values(depth - 1))
                        .ofMaxSize(4)
                        .map(Trees::table);
        return Arbitraries.oneOf(List.of(scalar, list, map));
    }

    @Test
    void callsAreWhatTheyHoldAndObjectsStayAsTheyAreWritten() throws ConfigException {
        var tree =
                PythonLiterals.read(
                        "Namespace(a=np.float64(0.1), p=PosixPath('/x'), f=<function f at 0x1>,"
                                + " d=dict(x=1), o=OrderedDict([('k', 2)]), m=Net(\n"
                                + "  (fc): Linear(1, bias=True)\n"
                                + "), c=<Color.RED: 1>, z=Foo(1, k=2), t=torch.f32)");
        var flat = Trees.flatten(tree);
        assertThat(flat.get("a")).isEqualTo(new Value.Real(0.1, "0.1"));
        assertThat(flat.get("p")).isEqualTo(new Value.Text("/x"));
        assertThat(flat.get("f")).isEqualTo(new Value.Text("<function f at 0x1>"));
        assertThat(flat.get("d.x")).isEqualTo(Value.Whole.of(1));
        assertThat(flat.get("o.k")).isEqualTo(Value.Whole.of(2));
        assertThat(flat.get("m.0").text()).isEqualTo("(fc): Linear(1, bias=True)");
        assertThat(flat.get("c").text()).isEqualTo("<Color.RED: 1>");
        assertThat(flat.get("z.!").text()).isEqualTo("Foo");
        assertThat(flat.get("z.k")).isEqualTo(Value.Whole.of(2));
        assertThat(flat.get("t").text()).isEqualTo("torch.f32");
    }

    @Test
    void modulesGiveTheirLiteralsAndKeepTheRestAsWritten() throws ConfigException {
        var tree =
                PythonModule.read(
                        "import os\nlr = 1e-3  # rate\nopt: dict = dict(type='SGD',\n  lr=0.1)\n"
                                + "n = 2 * 3\nif lr:\n    hidden = 1\ndef f():\n    return 1\n"
                                + "a = 1; b = 2\ns = '''x\ny = 3'''\nlast = [1,\n 2]\n");
        var flat = Trees.flatten(tree);
        assertThat(flat.keySet())
                .containsExactly("lr", "opt.type", "opt.lr", "n", "a", "b", "s", "last");
        assertThat(flat.get("n")).isEqualTo(new Value.Text("2 * 3"));
        assertThat(flat.get("s")).isEqualTo(new Value.Text("x\ny = 3"));
    }

    @Test
    void numbersOfNumpyInYamlAreNumbers() throws ConfigException {
        var tree =
                YamlReader.read(
                        """
                        lr: !!python/object/apply:numpy._core.multiarray.scalar
                        - &id001 !!python/object/apply:numpy.dtype
                          args:
                          - f8
                          - false
                          - true
                          state: !!python/tuple [3, <, null, null, null, -1, -1, 0]
                        - !!binary |
                          mpmZmZmZuT8=
                        """,
                        Dialect.PYYAML);
        assertThat(Trees.at(tree, "lr")).isEqualTo(new Value.Real(0.1, "0.1"));
    }
}
