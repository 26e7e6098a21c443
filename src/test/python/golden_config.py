#!/usr/bin/env python3
"""Prints what the tools themselves read in a corpus of configurations, as JSON.

    golden_config.py [--random N --seed S]

{tool: [{"text": …, "value": …}]}; "error" instead of "value" where the tool refuses the text. Values
carry their type: {"int": "8"}, {"float": "0.1"}, {"map": [[key, value], …]}, {"set": […]},
{"other": text}; text, booleans, null and lists are themselves. With --random, N configurations made
from the seed and written by each tool are added.
"""

from __future__ import annotations

import argparse
import ast
import configparser
import datetime
import io
import json
import math
import random
import shlex
import sys
from typing import Any, Callable

import gin.config_parser
import ruamel.yaml
import yaml
from omegaconf import DictConfig, ListConfig, OmegaConf
from omegaconf.errors import OmegaConfBaseException

try:
    import tomllib
except ImportError:
    import tomli as tomllib

SCALARS = """
no|yes|On|OFF|y|n|true|True|TRUE|tRue|null|Null|NULL|nULL|~||None|none
010|0o10|0x1F|0X1F|0b11|0B11|-0b1|08|09|0|-0|+1|1_000|_1|1__0|1_|0_7|-0x1f|+0x1F
1e-3|1E5|1e3|1.0e-3|1.0e+3|1.0e3|.5|1.|-.5|+.5|-.5e+3|.5e3|1.e5|1.5E-7|1e+3|1_0.5|1_0e1|.5_0|+1.5|1.0.0
12:30|12:30:45|12:60|190:20:30.15|-1:30|1:2:3:4|00:00
.inf|-.inf|+.inf|.INF|.Inf|.nan|.NaN|.NAN|-.nan|inf|nan|Infinity
2026-01-02|2026-01-02T03:04:05Z|2026-1-2|20260102
-|.|+|..|-.|e5|1e|0x|0b|0o|=|<<|a b|a: b|http://x/y|a#b|*|@x|%y|!|1.2.3|3a|1-2|v1.0
99999999999999999999|-9223372036854775809|1e400|1e-400|0.1|123456789.123456789|4.9e-324
"""

YAML = [
    "a: &x {lr: 0.1, n: 1}\nb: {<<: *x, n: 2}\nc: *x\n",
    "x: &x {a: 1, b: 2}\ny: &y {b: 3, c: 4}\nz:\n  <<: [*x, *y]\n  d: 5\n",
    "x: &x {a: 1}\nz:\n  a: 9\n  <<: *x\n",
    "a: [1, [2, 3.0], {b: no}]\nc: {}\nd: []\ne:\nf: ''\n",
    "a: '1'\nb: \"1\\t\\u00e9\\x41\"\nc: 'it''s'\nd: |\n  two\n  lines\ne: >-\n  folded\n  text\n",
    "1: one\n1.5: x\n",
    "- 1\n- a: 2\n  b: 3\n- - 4\n",
    "a: !!str 1\nb: !!int '5'\nc: !!float '1'\nd: !!bool 'yes'\ne: !!null ''\nf: !!float 1e-3\n",
    "a: !!set {x, b, a}\n",
    "long_key_that_goes_on: value # comment\n'quoted: key': v\n? complex\n: 5\n",
    "plain multi\n  line: x\n",
    "a: b: c\n",
    "a: [1, 2\n",
    "a: 1\na: 2\n",
    "\ta: 1\n",
    "a: \"unclosed\n",
    "%YAML 1.1\n---\na: yes\n",
    "---\na: 1\n...\n",
    "a: *unknown\n",
    "just text\n",
]

PYTHON_TAGS = [
    ("a: !!python/tuple [1, 2]\nb: !!python/tuple\n- x\n- !!python/tuple [3]\n"),
    ("a: !!python/str x\nb: !!python/int 5\nc: !!python/none ''\nd: !!python/bool True\n"),
    ("a: !!python/object/apply:collections.OrderedDict\n- - [x, 1]\n  - [y, 2]\n"),
    ("a: !!python/object:argparse.Namespace {lr: 0.1, opt: adam}\n"),
    ("a: !!python/object/apply:pathlib.PosixPath [/, data, x]\nb: !!python/object/apply:pathlib.PosixPath [rel, y]\n"),
    ("a: !!python/list [1]\nb: !!python/dict {x: 1}\nc: !!python/float 1.0e-05\n"),
]

OMEGA = [
    "a: {b: 1, s: x}\nc: ${a.b}\nd: ${a}\ne: v${a.b}_${a.s}\n",
    "a: {b: 1e-3, t: true, n: null, l: [1, x], m: {k: v}}\nr: 'b=${a.b} t=${a.t} n=${a.n} l=${a.l} m=${a.m}'\n",
    "a:\n  x: 1\n  y: ${.x}\n  z:\n    w: ${..x}\n    v: ${a.x}\n    u: ${.w}\n",
    "l: [1, 2, {k: 3}]\na: ${l[0]}\nb: ${l.1}\nc: ${l[2].k}\nd: [5, '${.0}']\ne: ${l}\n",
    "sel: x\nm: {x: 1, y: 2}\nr: ${m.${sel}}\nq: ${m[${sel}]}\n",
    "a: '\\${b}'\nb: 1\nc: '\\\\${b}'\nd: '\\\\\\${b}'\ne: 'x\\y ${b}'\nf: 'cost $5 {b}'\ng: 'x\\'\n",
    "a: ${oc.select:b,10}\nc: ${oc.select:d}\nd: 5\ne: ${oc.select:d,7}\nf: ${oc.select:zz,abc}\ng: ${oc.select:zz,'x y'}\nh: ${oc.select:zz,${d}}\ni: ${oc.select:zz,[1,2]}\n",
    "m: {x: 1, y: 2}\nk: ${oc.dict.keys:m}\nv: ${oc.dict.values:m}\n",
    "a: ${oc.create:{x:1,y:[2,3]}}\nb: ${oc.decode:'0.1'}\nd: ${oc.decode:'[1,yes]'}\n",
    "a: ${b}\nb: ${c}\nc: ${d.e}\nd: {e: 1e5}\n",
    "a:\n  p: ${b}\nb:\n  q: 7\n  r: ${.q}\nc: ${a.p.q}\nd: ${b.r}\n",
    "n: {x-y: 1, z_2: z}\na: ${n.x-y}\nb: ${n.z_2}\n",
    "w: ???\nx: 1\n",
    "t: 2026-01-02\nu: 12:30\nv: '1e-3'\nw: 1e-3\nx: '${w}'\ny: 'n${v}'\n",
    "a: 1.0\nb: 1e20\nc: 1e-5\nd: 123456789.5\ne: 'x ${a} ${b} ${c} ${d}'\n",
    "path: {root: /data, train: '${path.root}/train'}\nrun: ${path.train}/x\n",
    "a: 'null'\nb: '${a}'\nc: '[${a}]'\n",
]

UNRESOLVED = [
    "a: ${b}\nb: ${a}\n",
    "a: ${nope}\n",
    "a:\n  b: ${a}\n",
    "a: ${oc.env:TRIALDESK_SURELY_UNSET}\n",
]

OVERRIDES = """
foo=bar
foo=
foo=null
foo=Null
foo=10
foo=-10
foo=+10
foo=1_000
foo=01
foo=1__0
foo=1.
foo=.5
foo=1.5e3
foo=1e-3
foo=1E5
foo=1_0.5
foo=01.5
foo=inf
foo=-INF
foo=NaN
foo=true
foo=False
foo=yes
foo=off
foo=3a
foo=a b
foo=a:b
foo=http://x.y/z?q
foo=/tmp/x-y.z
foo=a\\,b
foo=a\\=b
foo=\\(x\\)
foo=C:\\dir\\x
foo='a, b'
foo="it's"
foo='it\\'s'
foo="C:\\dir\\\\"
foo="1,2,3"
foo=""
foo='1e-3'
foo="a\\\\b"
foo="\\\\"
foo=[1,2,3]
foo=[]
foo=[a,'b c',[1.5,null]]
foo={a:1,b:{c:x}}
foo={}
foo={a: 10, b: [1,2]}
foo=${bar}
foo=a_${bar.x}_b
foo=${oc.env:HOME,x}
+foo=1
++foo.bar=2
~foo
~foo=1
~db@pkg
db=mysql
server/db=pg
db@src=mysql
+db@backup=mysql
foo.bar.baz=1
foo=int(3.7)
foo=float(3)
foo=str(10)
foo=str(1.5)
foo=bool(1)
foo=int('3')
foo=str(null)
foo=str(true)
foo=json_str({a:1})
foo=int([1.5,2.5])
foo=a@b
foo=50%
foo=a|b
foo=a*b
foo=a$b
foo=1 2
foo=tr ue
foo=a.b.c
foo=2026-01-02
foo=[1, 2 , 3]
foo=1,2,3
foo=a,b
foo='a,b',c
foo=choice(1,2,3)
foo=choice(a)
foo=range(3)
foo=range(1,4)
foo=range(1,10,3)
foo=range(0,1,0.25)
foo=range(5,1,-2)
foo=range(start=1,stop=4)
foo=interval(0,1)
foo=interval(start=1,end=10)
foo=tag(log,interval(1,10))
foo=tag(a,b,choice(1,2))
foo=glob(*)
foo=glob([a*,b*],exclude=ab)
foo=sort(3,1,2)
foo=sort([3,1,2])
foo=sort(choice(3,1,2),reverse=true)
foo=shuffle(1,2,3)
foo=shuffle(range(1,4))
foo=float(range(1,3))
foo=int(1.5,2.5)
foo=str(choice(1,2))
foo=[1,2],[3,4]
foo={a:1},{a:2}
foo=a=b
foo=(x)
foo={a
foo=nofun(1)
foo='open
"""

BLANK_ENDED = ["foo=  a b  ", "foo=a\\ "]

TOML = [
    "a = 1\nb = 1_000\nc = 0x1F\nd = 0o17\ne = 0b11\nf = -5\ng = +5\n",
    "a = 1.5\nb = 1e-3\nc = 1_0.5\nd = inf\ne = -inf\nf = nan\ng = 5e+22\nh = 1.0\n",
    "a = true\nb = false\nc = 'lit\\eral'\nd = \"esc\\t\\u00e9\"\ne = '''\nml'''\nf = \"\"\"\nx \\\n   y\"\"\"\n",
    "a = 2026-01-02\nb = 2026-01-02T03:04:05Z\nc = 03:04:05\nd = 2026-01-02T03:04:05\n",
    "a.b.c = 1\n[a.x]\ny = 2\n[t]\n'q k' = 3\n[t.u]\nv = [1, [2, 3], 'x']\n",
    "[[p]]\nn = 1\n[[p]]\nn = 2\n[p.q]\nr = 3\n",
    "i = {a = 1, b = {c = 2}}\ne = {}\nl = []\n",
    "a = 1\na = 2\n",
    "a = \n",
    "a = 9223372036854775807\nb = -9223372036854775808\n",
]

INI = [
    "[train]\nLR = 0.1\nepochs: 10\nname = adam\nflag = True\nnone = None\nlist = [1, 2]\nempty =\n",
    "[DEFAULT]\nroot = /data\nlr = 0.1\n[a]\npath = %(root)s/x\n[b]\nlr = 0.2\nfull = %(path)s\npath = %(root)s/%(lr)s\n",
    "[a]\nlong = one\n  two\n\n  three\nnext = 1\n# comment\n; other\nx = 5 # not a comment\ny = 100%%\n",
    "[a b]\nkey with blanks = v\nurl = http://x:80/y\nq = \"quoted\"\ns = 'one'\n",
    "[a]\nx = 1e-3\ny = 0x10\nz = 1_000\nw = 010\nt = (1, 2)\nd = {'a': 1}\nn = nan\ni = -inf\nc = yes\n",
]

LITERALS = [
    "1", "-1", "+1", "1_000", "0x1F", "0o17", "0b11", "00", "1.5", "1.", ".5", "1e-3", "1E5", "1_0.5e1_0", "-1e-3",
    "True", "False", "None", "'a'", '"b"', "'it\\'s'", "'''three\nlines'''", '"""x"y"""', "r'\\d'", "u'x'", "R'a\\'b'",
    "'a' 'b'", "'\\n\\t\\x41\\u00e9\\U0001F600\\101\\0\\q\\\n'", "'\\N{BULLET}'", "()", "(1,)", "(1, 2)", "(1)", "('a' 'b')", "[]",
    "[1, 'x', [2.5, None]]", "[1, 2,]", "{}", "{'a': 1, 'b': {'c': [True]}}", "{1: 2, 1.5: 'x', None: 3}",
    "{1, 2}", "{'b', 'a'}", "[1, # comment\n 2]", "(\n1,\n2\n)", "'\\ud83d'", "[-1, +2.5]", "{'a': -0.0}", "'é ü 漢'",
    "99999999999999999999999", "{'a': (1, [2, {'b': ()}])}", "'a\\\nb'", "1e400", "5e-324",
]
NO_LITERALS = [
    "adam", "3a", "1 2", "[1, 2", "'open", "foo(1)", "a.b", "010", "0x", "1__0", "_1", "1_", "", "-", "--", "[1 2]", "{1: }", "{,}", "[,]",
    "yes", "true", "null", "/data/x", "1e", "1e+", "a=b", "(1, 2", "x'", "0b12", "'a'b", "1.2.3", "2026-01-02", "- x",
]

NAMESPACES: list[dict[str, Any]] = [
    {"lr": 0.001, "opt": "adam", "x": None, "flag": True, "sizes": [1, 2], "t": (1, "a"), "n": -1, "e": ""},
    {"path": "C:\\x", "quote": "it's", "both": "a'b\"c", "nl": "a\nb", "nested": argparse.Namespace(a=1, b=argparse.Namespace(c="d"))},
    {"inf": math.inf, "ninf": -math.inf, "nan": math.nan, "big": 10**30, "tiny": 1e-300, "d": {"a": {"b": 1}}, "s": {3, 1, 2}, "es": set()},
]

COMMANDS = [
    "a b", "a 'b c' \"d e\"", "a\\ b", "--x='1 2' --y=\"q\\\"r\"", "a 'it'\"'\"'s'", "'' \"\"", "x\\\\y \"\\\\ \\n\"", "a\tb",
]

ARGUMENTS = [
    "python train.py --lr 0.1 --opt=adam --flag --sizes 1 2 3 --name 'a b' --neg -1 --lr-scale 1e-3",
    "train.py --no-amp --lr=1.0 --layers 4 --layers 8",
]

GIN = [
    "lr = 0.1\nmodel.Net.layers = [1, 2, 3]\ntrain/Adam.beta = 0.9\nNet.name = 'x'\nNet.act = @relu\nNet.opt = @train/Adam()\nNet.lr = %lr\n",
    "# Parameters for Net:\n# ====\nNet.x = None\nNet.y = (1,\n         2)\nNet.z = {'a': 1,\n 'b': True}\n# None.\n",
    "import a.b\ninclude 'x.gin'\nNet:\n  a = 1\n  b = \\\n    'long text'\nOther.c = -1e-3\n",
    "Net.s = 'a' 'b'\nNet.c = 1  # comment\na/b/Net.d = @c/d/E\nM = %pkg.CONST\n",
    "Net.x = \n",
    "Net.x = foo\n",
]


def typed(value: Any) -> Any:
    if value is None or isinstance(value, (bool, str)):
        return value
    if isinstance(value, int):
        return {"int": str(value)}
    if isinstance(value, float):
        return {"float": repr(value)}
    if isinstance(value, (DictConfig, dict)):
        return {"map": [[key_text(key), typed(item)] for key, item in value.items()]}
    if isinstance(value, argparse.Namespace):
        return typed(vars(value))
    if isinstance(value, (ListConfig, list, tuple)):
        return [typed(item) for item in value]
    if isinstance(value, (set, frozenset)):
        return {"set": sorted((typed(item) for item in value), key=json.dumps)}
    return {"other": str(value)}


def key_text(key: Any) -> str:
    return str(key)


def case(text: str, read: Callable[[str], Any]) -> dict[str, Any]:
    try:
        return {"text": text, "value": typed(read(text))}
    except Exception as refusal:  # noqa: BLE001  any refusal by any tool is an answer
        return {"text": text, "error": type(refusal).__name__}


def ruamel_load(text: str) -> Any:
    return ruamel.yaml.YAML(typ="safe", pure=True).load(text)


def unsafe(text: str) -> Any:
    value = yaml.load(text, yaml.UnsafeLoader)
    return json.loads(json.dumps(value, default=lambda o: str(o) if not hasattr(o, "__dict__") else vars(o)))


def unresolved(text: str) -> Any:
    return OmegaConf.to_container(OmegaConf.create(text), resolve=False)


def resolved(text: str) -> Any:
    return OmegaConf.to_container(OmegaConf.create(text), resolve=True)


def coerced(text: str) -> Any:
    trimmed = text.strip()
    try:
        return ast.literal_eval(trimmed)
    except (ValueError, SyntaxError, MemoryError, RecursionError):
        if trimmed.lower().lstrip("+-") in ("nan", "inf", "infinity"):
            return float(trimmed)
        return text


def ini(text: str) -> Any:
    parser = configparser.ConfigParser()
    parser.read_string(text)
    return {name: {key: coerced(value) for key, value in parser[name].items()} for name in parser.sections()}


class Reference(str):
    pass


class GinDelegate(gin.config_parser.ParserDelegate):
    def configurable_reference(self, scoped_name: str, evaluate: bool) -> Any:
        return "@" + scoped_name + ("()" if evaluate else "")

    def macro(self, scoped_name: str) -> Any:
        return "%" + scoped_name


def gin_read(text: str) -> Any:
    found = {}
    for statement in gin.config_parser.ConfigParser(text, GinDelegate()):
        if isinstance(statement, gin.config_parser.BindingStatement):
            name = (statement.scope + "/" if statement.scope else "") + statement.selector
            name += "." + statement.arg_name if statement.arg_name else ""
            found[name] = statement.value
    return found


def override(text: str) -> Any:
    from hydra.core.override_parser.overrides_parser import OverridesParser
    from hydra.core.override_parser.types import ChoiceSweep, Glob, IntervalSweep, OverrideType, RangeSweep

    def plain(value: Any) -> Any:
        if isinstance(value, dict):
            return {str(key): plain(item) for key, item in value.items()}
        if isinstance(value, list):
            return [plain(item) for item in value]
        return value.text if hasattr(value, "with_quotes") else value

    parsed = OverridesParser.create().parse_override(text)
    names = {OverrideType.CHANGE: "CHANGE", OverrideType.ADD: "ADD", OverrideType.FORCE_ADD: "FORCE", OverrideType.DEL: "DELETE"}
    told: dict[str, Any] = {"action": names[parsed.type], "key": parsed.key_or_group, "where": parsed.package or ""}
    held = parsed.value()
    if not parsed.is_sweep_override():
        if not (parsed.type is OverrideType.DEL and parsed._value is None):
            told["value"] = plain(parsed._value)
        return told
    held = parsed._value
    if isinstance(held, ChoiceSweep):
        told.update(sweep="choice", values=[plain(item) for item in held.list], shuffled=held.shuffle)
    elif isinstance(held, RangeSweep):
        told.update(sweep="range", values=[float(item) for item in held.range()], shuffled=held.shuffle)
    elif isinstance(held, IntervalSweep):
        told.update(sweep="interval", values=[held.start, held.end])
    elif isinstance(held, Glob):
        told.update(sweep="glob", values=[held.include, held.exclude])
    told["tags"] = sorted(getattr(held, "tags", []))
    return told


def arguments(text: str) -> Any:
    parser = argparse.ArgumentParser()
    parser.add_argument("--lr", type=float)
    parser.add_argument("--opt")
    parser.add_argument("--flag", action="store_true")
    parser.add_argument("--amp", action=argparse.BooleanOptionalAction)
    parser.add_argument("--sizes", type=int, nargs="+")
    parser.add_argument("--layers", type=int, action="append")
    parser.add_argument("--name")
    parser.add_argument("--neg", type=int)
    parser.add_argument("--lr-scale", type=float)
    words = shlex.split(text)
    start = next(i for i, word in enumerate(words) if word.startswith("--"))
    return {key: value for key, value in vars(parser.parse_args(words[start:])).items() if value not in (None, False) or key == "amp" and value is False}


def scalars() -> list[str]:
    return [scalar for line in SCALARS.strip("\n").split("\n") for scalar in line.split("|")]


def corpora() -> dict[str, list[dict[str, Any]]]:
    plain = [f"v: {scalar}\n" for scalar in scalars()]
    return {
        "pyyaml": [case(text, yaml.safe_load) for text in plain + YAML] + [case(text, unsafe) for text in PYTHON_TAGS],
        "ruamel": [case(text, ruamel_load) for text in plain + YAML],
        "omegaconf": [case(text, unresolved) for text in plain + YAML[:-1] + OMEGA],
        "resolved": [case(text, resolved) for text in OMEGA + UNRESOLVED],
        "overrides": [case(text, override) for text in OVERRIDES.strip("\n").split("\n") + BLANK_ENDED],
        "toml": [case(text, tomllib.loads) for text in TOML],
        "ini": [case(text, ini) for text in INI],
        "literals": [case(text, ast.literal_eval) for text in LITERALS + NO_LITERALS],
        "coerced": [case(text, coerced) for text in LITERALS + NO_LITERALS + scalars()],
        "namespaces": [{"text": repr(argparse.Namespace(**held)), "value": typed(held)} for held in NAMESPACES],
        "words": [case(text, shlex.split) for text in COMMANDS],
        "arguments": [case(text, arguments) for text in ARGUMENTS],
        "gin": [case(text, gin_read) for text in GIN],
        "floats": [{"text": value.hex(), "value": repr(value)} for value in FLOATS],
    }


FLOATS = [0.1, 1e-5, 1e-4, 0.00012345, 1e15, 1e16, 1.5e16, 123456789012345680.0, 1e22, 5e-324, 1.7976931348623157e308, -2.5, 100.0, -0.0, 2.0**70]


def anything(dice: random.Random, depth: int = 0) -> Any:
    roll = dice.random()
    if depth < 3 and roll < 0.2:
        return {word(dice): anything(dice, depth + 1) for _ in range(dice.randint(0, 4))}
    if depth < 3 and roll < 0.35:
        return [anything(dice, depth + 1) for _ in range(dice.randint(0, 4))]
    return dice.choice(
        [
            lambda: dice.randint(-1000, 1000),
            lambda: dice.randint(-(10**25), 10**25),
            lambda: dice.uniform(-1, 1) * 10 ** dice.randint(-30, 30),
            lambda: float(dice.randint(-5, 5)),
            lambda: dice.choice([True, False, None]),
            lambda: dice.choice(scalars()),
            lambda: word(dice),
            lambda: "".join(dice.choice("ab: #'\"\\[]{},&*!|>%@`\n\té-?=~0") for _ in range(dice.randint(0, 12))),
        ]
    )()


def word(dice: random.Random) -> str:
    return "".join(dice.choice("abcdefgh_") for _ in range(dice.randint(1, 8)))


def written(count: int, seed: int) -> dict[str, list[dict[str, Any]]]:
    dice = random.Random(seed)
    found: dict[str, list[dict[str, Any]]] = {"pyyaml": [], "ruamel": [], "omegaconf": [], "literals": [], "namespaces": [], "json": []}
    for _ in range(count):
        tree = {word(dice): anything(dice) for _ in range(dice.randint(1, 6))}
        found["pyyaml"].append(case(yaml.dump(tree, default_flow_style=dice.choice([None, True, False]), allow_unicode=dice.choice([True, False]), width=dice.choice([20, 80])), yaml.safe_load))
        out = io.StringIO()
        ruamel.yaml.YAML().dump(tree, out)
        found["ruamel"].append(case(out.getvalue(), ruamel_load))
        safe = json.loads(json.dumps(tree).replace("${", "{"))
        found["omegaconf"].append(case(OmegaConf.to_yaml(OmegaConf.create(safe)), unresolved))
        found["literals"].append({"text": repr(tree), "value": typed(tree)})
        found["namespaces"].append({"text": repr(argparse.Namespace(**tree)), "value": typed(tree)})
        found["json"].append({"text": json.dumps(tree, indent=dice.choice([None, 2])), "value": typed(tree)})
    return found


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--random", type=int, default=0)
    parser.add_argument("--seed", type=int, default=0)
    options = parser.parse_args()
    found = written(options.random, options.seed) if options.random else corpora()
    tools = [json.dumps(tool) + ": [\n" + ",\n".join(map(json.dumps, cases)) + "\n]" for tool, cases in found.items()]
    print("{" + ",\n".join(tools) + "}")


if __name__ == "__main__":
    main()
