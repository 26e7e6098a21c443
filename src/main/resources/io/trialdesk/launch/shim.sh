#!/bin/sh
# Runs one job and writes down its exit code, which nobody else can tell once the app is gone.
# usage: shim.sh FOLDER PROGRAM ARGUMENT...
folder=$1
shift
# What stops the job must not stop the one who writes down how it ended. The job itself starts with
# signals as usual, even when the app was started in the background with some of them ignored.
trap : HUP INT TERM
if env --default-signal=HUP,INT,QUIT true 2>/dev/null; then
  set -- env --default-signal=HUP,INT,QUIT "$@"
fi
"$@"
code=$?
echo "$code" >"$folder/exit.part" && mv "$folder/exit.part" "$folder/exit"
exit "$code"
