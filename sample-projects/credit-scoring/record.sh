#!/usr/bin/env bash
# Records runs/ afresh, as an afternoon of work on this project would. Takes about two minutes; needs python3 only.
set -eu
cd "$(dirname "${BASH_SOURCE[0]}")"
unset MLFLOW_TRACKING_URI MLFLOW_RUN_ID TRIALDESK_RUN_DIR
export PYTHONDONTWRITEBYTECODE=1
rm -rf runs

train() { python3 train.py --delay 0.04 "$@"; }
stop_after() {
  local seconds=$1 signal=$2
  shift 2
  python3 train.py --delay 0.04 "$@" &
  sleep "$seconds"
  kill -s "$signal" $!
  wait $! || true
}

train --name baseline --note "Logistic regression as it is. The number to beat."
train --name baseline --seed 2
train --name baseline --seed 3
train --name slow-and-long --learning-rate 0.003 --epochs 80 --note "Smoother, but not better than the baseline."
train --name large-steps --learning-rate 0.8 --epochs 60 --batch-size 32
train --name unregularised --l2 0 --seed 1
train --name weight-defaults --positive-weight 3 --note "Finds far more defaults; the probabilities are no longer calibrated."
train --name boosted --model stumps --learning-rate 0.1 --epochs 150 --note "Sees that risk rises at both ends of the age range."
train --name boosted-faster --model stumps --learning-rate 0.3 --epochs 150 --note "Best so far."
train --name boosted-faster --model stumps --learning-rate 0.3 --epochs 150 --seed 2
train --name boosted-faster --model stumps --learning-rate 0.3 --epochs 150 --seed 3
train --name boosted-greedy --model stumps --learning-rate 1 --epochs 200 --subsample 0.5 --note "Overfits after some 40 rounds."
train --name boosted-shared-machine --model stumps --epochs 150 --fail-after 23 || [ $? -eq 3 ]
stop_after 2 TERM --name too-slow --learning-rate 1e-5 --epochs 400 --note "Stopped by hand: it would take all night."
stop_after 3 KILL --name out-of-memory --model stumps --learning-rate 0.2 --epochs 300 --seed 4
