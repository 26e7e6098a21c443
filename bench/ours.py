"""Our side: builds the program and the benchmark's own Java, and starts them."""

from __future__ import annotations

import json
import os
import subprocess
import sys
import tempfile
import time
from functools import cache
from pathlib import Path
from typing import Any
from zipfile import ZipFile

from contest import ROOT, TARGET

CLASSES = TARGET / "bench.jar"
JAR = ROOT / "target" / "trialdesk.jar"
CACHE = ROOT / "target" / "trialdesk.aot"
MIXTURE = ROOT / "src" / "test" / "java" / "io" / "trialdesk" / "boot"
"""Where the tests make their folder with runs of many tools."""
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
    """What the launcher runs; BENCH_CLASSPATH names other classes and libraries to measure instead."""
    return os.environ.get("BENCH_CLASSPATH") or os.pathsep.join([str(JAR), str(ROOT / "target" / "lib" / "*")])


def jvm_flags() -> list[str]:
    """The launcher's own flags, and those in BENCH_JVM, which the row's last line then names."""
    launcher = ["--enable-native-access=ALL-UNNAMED", "-Djava.awt.headless=true", "-Djfr.unsupported.vm=true"]
    if keeps_classes():
        launcher += [f"-XX:AOTCache={CACHE}", "-Xlog:disable", "-Xlog:all=error:stderr"]
    return launcher + os.environ.get("BENCH_JVM", "").split()


def keeps_classes() -> bool:
    """Whether the launcher's file of loaded classes is there, which belongs to the jar it made."""
    return CACHE.exists() and not os.environ.get("BENCH_CLASSPATH")


def has(name: str) -> bool:
    """Whether the program under test has a class. The runs screen came later than its engine."""
    file = name.replace(".", "/") + ".class"
    places = [Path(place) for place in class_path().split(os.pathsep)]
    jars = [place for place in places if place.suffix == ".jar"]
    return any((place / file).exists() for place in places) or any(file in ZipFile(jar).namelist() for jar in jars)


def build() -> None:
    """Builds what is measured when its sources are newer, then compiles bench/java against it. The launcher builds, so
    that the measured processes start as the user's do, with its file of loaded classes."""
    if not os.environ.get("BENCH_CLASSPATH") and (stale() or not CACHE.exists()):
        print("Building Trialdesk ...", file=sys.stderr)
        JAR.unlink(missing_ok=True)
        launcher = [str(ROOT / "trialdesk"), "--version"]
        subprocess.run(launcher, check=True, stdout=sys.stderr, env={**os.environ, "JAVA25_HOME": str(jdk())})
    java = ROOT / "bench" / "java"
    sources = [str(path) for path in sorted(java.glob("*.java"))]
    if has(RUNS_SCREEN):
        sources += [str(path) for path in sorted((java / "window").glob("*.java"))]
        sources += [str(MIXTURE / f"{name}.java") for name in ("Mixture", "OptunaCopies", "WandbCopies")]
    javac = [
        str(jdk() / "bin" / "javac"),
        "-Xlint:all,-processing,-classfile",
        "-proc:none",
        "--release",
        "25",
    ]
    TARGET.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory() as classes:
        subprocess.run([*javac, "-cp", class_path(), "-d", classes, *sources], check=True)
        subprocess.run([str(jdk() / "bin" / "jar"), "-c", "-f", str(CLASSES), "-C", classes, "."], check=True)


def stale() -> bool:
    if not JAR.exists() or not (ROOT / "target" / "lib").is_dir():
        return True
    sources = [ROOT / "pom.xml", *(ROOT / "src" / "main").rglob("*")]
    return any(path.stat().st_mtime > JAR.stat().st_mtime for path in sources)


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
        # The benchmark's own last: the launcher's file of classes wants its own class path to come first.
        os.pathsep.join([class_path(), str(CLASSES)]),
    ]
    command += [main if "." in main else f"bench.{main}", *map(str, args)]
    start = time.perf_counter()
    marks: dict[str, float] = {}
    last = ""
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True, cwd=ROOT) as process:
        assert process.stdout is not None
        for line in process.stdout:
            word = line.strip()
            if word.isalpha() and word.isupper():
                marks["outside" if word == "DONE" else f"{word.lower()}_outside"] = time.perf_counter() - start
            last = line.strip() or last
    if process.returncode != 0:
        sys.exit(f"bench/run: {main} failed with exit code {process.returncode}")
    return {**marks, **json.loads(last)}
