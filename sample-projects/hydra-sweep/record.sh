#!/usr/bin/env bash
# Records outputs/ and multirun/ afresh with the tools pinned in requirements.txt.
# Hydra writes absolute paths into its files, so this runs from a neutral folder and copies the results here.
#
#   ./record.sh [RECORDING_FOLDER]        (default /home/ana/projects/hydra-sweep; it must not exist)
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=${1:-/home/ana/projects/hydra-sweep}
environment=${ENVIRONMENT:-$here/../../target/python/hydra-sweep}

if [ ! -x "$environment/bin/python" ]; then
  python3 -m venv "$environment"
fi
"$environment/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements.txt"

[ ! -e "$place" ] || { echo "$place is in the way" >&2; exit 1; }
trap 'rm -rf "$place"; rmdir -p --ignore-fail-on-non-empty "$(dirname "$place")" 2>/dev/null || true' EXIT
mkdir -p "$place"
cp -r "$here/conf" "$here/train.py" "$place"
cd "$place"
export PYTHONDONTWRITEBYTECODE=1 LOGNAME=ana USER=ana HOSTNAME=ana-laptop
# The event files carry the host's name; this gives them one without changing the machine.
python="$environment/bin/python -c"
launch='import runpy, socket, sys; socket.gethostname = lambda: "ana-laptop"; sys.argv = sys.argv[1:]; runpy.run_path(sys.argv[0], run_name="__main__")'
# Folders are named by the second, so no two runs may start in the same one.
train() { sleep 1; $python "$launch" "$place/train.py" "$@"; }

train
train dataset=spiral model=wide optimizer=adam optimizer.lr=3e-3 steps=300 '+note="first try at the spiral"'
# A rate this large drives the weights out of range: a job that fails, as some do.
train model=wide optimizer.lr=1e200 optimizer.warmup=0 || true
train --multirun model=small,wide optimizer.lr=0.3,0.03,0.003 seed=1,2,3
train --multirun dataset=spiral model=linear,wide optimizer=adam,sgd seed=1,2

rm -rf "$here/outputs" "$here/multirun"
cp -r outputs multirun "$here"
