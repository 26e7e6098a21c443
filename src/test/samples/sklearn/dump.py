"""Prints the candidates of scikit-learn's searches: `dump.py FOLDER`, with pandas."""
import re
import sys
from ast import literal_eval
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))
from tabledump import frame, run, show

top = Path(sys.argv[1])
runs = []
for file in sorted(top.rglob("*.csv")):
    runs.append(run(top, file, {}, status="FINISHED"))
    for i, row in enumerate(frame(file).to_dict("records")):
        params = literal_eval(re.sub(r"np\.\w+\(([^)]*)\)", r"\1", row["params"]))
        metrics = {k: [[0, None, float(v)]] for k, v in row.items()
                   if v != "" and k != "params" and not k.startswith(("param_", "Unnamed"))}
        status = "FINISHED" if any(k.startswith("mean_test_") for k in metrics) else "FAILED"
        runs.append(run(top, file, metrics, params, status=status) | {"name": f"{file.name} #{i}"})
show(runs)
