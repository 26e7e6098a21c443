#!/usr/bin/env bash
# Records the two stores afresh: mlruns/ by MLflow 2 (file store), mlflow.db with mlartifacts/ by MLflow 3 (SQLite).
# MLflow writes absolute paths, the user and the git commit into its stores, so this records in a neutral folder
# with a repository of its own and copies the results here.
#
#   ./record.sh [RECORDING_FOLDER]        (default /home/ana/projects/digits; it must not exist)
set -eu
here=$(cd "$(dirname "${BASH_SOURCE[0]}")" && pwd)
place=${1:-/home/ana/projects/digits}
environments=${ENVIRONMENTS:-$here/../../target/python}

[ ! -e "$place" ] || { echo "$place is in the way" >&2; exit 1; }
trap 'rm -rf "$place"; rmdir -p --ignore-fail-on-non-empty "$(dirname "$place")" 2>/dev/null || true' EXIT
mkdir -p "$place"
cp "$here"/{train.py,record.py,MLproject,python_env.yaml,requirements-mlflow3.txt} "$place"
cd "$place"
export GIT_AUTHOR_NAME=Ana GIT_AUTHOR_EMAIL=ana@example.org GIT_COMMITTER_NAME=Ana GIT_COMMITTER_EMAIL=ana@example.org
git init --quiet --initial-branch main
printf 'mlruns/\nmlartifacts/\nmlflow.db\n' >.gitignore
git add --all
git commit --quiet --message "Train a small network on the digits"

export LOGNAME=ana USER=ana PYTHONDONTWRITEBYTECODE=1 MPLBACKEND=Agg
export MLFLOW_DISABLE_TELEMETRY=true DO_NOT_TRACK=true MLFLOW_ENABLE_ARTIFACTS_PROGRESS_BAR=false

record() {
  local name=$1 store=$2 environment=$environments/$1
  [ -x "$environment/bin/python" ] || python3 -m venv "$environment"
  "$environment/bin/python" -m pip install --quiet --disable-pip-version-check -r "$here/requirements-$name.txt"
  MLFLOW_TRACKING_URI=$store "$environment/bin/python" record.py
}

record mlflow2 "file://$place/mlruns"
rm -rf "$here/mlruns"
cp -r mlruns "$here"
rm -rf mlruns

record mlflow3 "sqlite:///$place/mlflow.db"
rm -rf "$here/mlflow.db" "$here/mlartifacts"
cp -r mlflow.db mlartifacts "$here"
