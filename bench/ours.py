"""Our side: builds the program and the benchmark's own Java, and starts them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import time
from functools import cache
from pathlib import Path
from typing import Any

from contest import ROOT, TARGET

CLASSES = TARGET / "classes"
RUNS_SCREEN = "io.trialdesk.ui.runs.RunsScreen"


@cache
def jdk() -> Path:
    """A JDK 25 or newer, from the environment or the usual folders."""
    named = [os.environ.get(name) for name in ("JAVA_HOME", "JAVA25_HOME", "JDK_HOME")]
    homes = [Path(home) for home in named if home]
    for folder in ("/usr/lib/jvm", "/usr/java", "/opt/java", str(Path.home() / ".sdkman/candidates/java")):
        homes += sorted(Path(folder).glob("*"))
    for home in homes:
        if (home / "bin" / "javac").exists() and feature(home) >= 25:
            return home
    sys.exit("bench/run needs a JDK 25 or newer: set JAVA25_HOME to where it is.")


def feature(home: Path) -> int:
    release = home / "release"
    lines = release.read_text().splitlines() if release.exists() else []
    version = next((line.split('"')[1] for line in lines if line.startswith("JAVA_VERSION=")), "0")
    return int(version.split(".")[0].split("-")[0])


def class_path() -> str:
    """The build's classes and libraries; BENCH_CLASSPATH names others to measure instead."""
    return os.environ.get("BENCH_CLASSPATH") or os.pathsep.join(
        [str(ROOT / "target" / "classes"), str(ROOT / "target" / "lib" / "*")]
    )


def jvm_flags() -> list[str]:
    """The launcher's own flags, and those in BENCH_JVM, which the row's last line then names."""
    launcher = ["--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true"]
    return launcher + os.environ.get("BENCH_JVM", "").split()


def has(name: str) -> bool:
    """Whether the program under test has a class. The runs screen came later than its engine."""
    file = name.replace(".", "/") + ".class"
    return any((Path(place) / file).exists() for place in class_path().split(os.pathsep))


def build() -> None:
    """Builds what is measured when its sources are newer, then compiles bench/java against it."""
    if not os.environ.get("BENCH_CLASSPATH") and stale():
        print("Building Trialdesk ...", file=sys.stderr)
        maven = ["mvn", "-q", "-B", "-ntp", "-f", str(ROOT / "pom.xml"), "package", "-DskipTests"]
        subprocess.run(maven, check=True, env={**os.environ, "JAVA25_HOME": str(jdk())})
    CLASSES.mkdir(parents=True, exist_ok=True)
    java = ROOT / "bench" / "java"
    sources = [str(path) for path in sorted(java.glob("*.java"))]
    if has(RUNS_SCREEN):
        sources += [str(path) for path in sorted((java / "window").glob("*.java"))]
    javac = [
        str(jdk() / "bin" / "javac"),
        "-Xlint:all,-processing,-classfile",
        "-proc:none",
        "--release",
        "25",
    ]
    subprocess.run([*javac, "-cp", class_path(), "-d", str(CLASSES), *sources], check=True)


def stale() -> bool:
    jar = ROOT / "target" / "trialdesk.jar"
    if not jar.exists() or not (ROOT / "target" / "lib").is_dir():
        return True
    sources = [ROOT / "pom.xml", *(ROOT / "src" / "main").rglob("*")]
    return any(path.stat().st_mtime > jar.stat().st_mtime for path in sources)


def version() -> dict[str, object]:
    java = subprocess.run([str(jdk() / "bin" / "java"), "-version"], capture_output=True, text=True).stderr
    commit = subprocess.run(
        ["git", "-C", str(ROOT), "describe", "--always", "--dirty"], capture_output=True, text=True
    )
    return {
        "java": java.strip(),
        "commit": commit.stdout.strip(),
        "class_path": class_path(),
        "jvm": jvm_flags(),
    }


def run(main: str, *args: object, jvm: tuple[str, ...] = ()) -> dict[str, Any]:
    """Runs a main class in a fresh JVM. It prints `DONE` when its work is done and then a line of JSON. Returns that JSON
    with `outside`: seconds from starting the process to `DONE`, and so for every other word alone on a line, for
    example `first_outside` for `FIRST`."""
    command = [
        str(jdk() / "bin" / "java"),
        *jvm_flags(),
        *jvm,
        "-cp",
        os.pathsep.join([str(CLASSES), class_path()]),
    ]
    command += [f"bench.{main}", *map(str, args)]
    start = time.perf_counter()
    marks: dict[str, float] = {}
    last = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word = line.strip()
            if word.isalpha() and word.isupper():
                marks["outside" if word == "DONE" else f"{word.lower()}_outside"] = time.perf_counter() - start
            last = line.strip() or last
    if process.returncode != 0:
        sys.exit(f"bench/run: {main} failed with exit code {process.returncode}")
    return {**marks, **json.loads(last)}
