package io.trialdesk.config;

import java.util.Locale;
import java.util.Set;

/// How much of a value its source keeps, which decides when two values mean the same.
public enum Fidelity {
    /// Types and all digits.
    EXACT,
    /// Text only, or booleans as numbers, or no null: CSV, INI, command lines, hyperparameters of
    /// TensorBoard, ClearML, Comet, parameters of MLflow.
    LOSSY,
    /// Numbers that went through 32 bits: the metrics of TensorBoard.
    SINGLE;

    private static final Set<String> LOSSY_FORMATS =
            Set.of("tensorboard", "mlflow", "comet", "clearml", "csv", "catboost");
    private static final Set<String> LOSSY_ENDINGS =
            Set.of("csv", "tsv", "ini", "cfg", "env", "txt", "sh");

    /// The fidelity of a run's parameters.
    ///
    /// @param format the name of the format they were read by
    /// @param file the file they were found in, empty when it is not known
    public static Fidelity ofParams(String format, String file) {
        var name = file.toLowerCase(Locale.ROOT);
        if (name.isEmpty()) {
            return LOSSY_FORMATS.contains(format) ? LOSSY : EXACT;
        }
        boolean lossy =
                name.contains("tfevents")
                        || LOSSY_ENDINGS.contains(name.substring(name.lastIndexOf('.') + 1));
        return lossy || format.equals("mlflow") ? LOSSY : EXACT;
    }

    /// The fidelity of a run's metrics: those of TensorBoard are mostly of 32 bits.
    public static Fidelity ofMetrics(String format) {
        return format.equals("tensorboard") ? SINGLE : EXACT;
    }
}
