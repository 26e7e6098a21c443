package io.trialdesk.ui.compare;

import java.util.Locale;
import java.util.Set;

/// Which way a metric gets better, where its name tells.
public enum Direction {
    UP,
    DOWN,
    UNKNOWN;

    private static final Set<String> DOWNWARD =
            Set.of(
                    "loss",
                    "error",
                    "err",
                    "mse",
                    "rmse",
                    "mae",
                    "mape",
                    "rmsle",
                    "perplexity",
                    "ppl",
                    "wer",
                    "cer",
                    "nll",
                    "brier",
                    "fid",
                    "logloss",
                    "hinge",
                    "deviance",
                    "regret",
                    "latency",
                    "ece");
    private static final Set<String> UPWARD =
            Set.of(
                    "acc",
                    "accuracy",
                    "auc",
                    "auroc",
                    "auprc",
                    "roc",
                    "f1",
                    "precision",
                    "recall",
                    "map",
                    "map50",
                    "iou",
                    "miou",
                    "dice",
                    "bleu",
                    "rouge",
                    "r2",
                    "score",
                    "reward",
                    "return",
                    "ndcg",
                    "mrr",
                    "mcc",
                    "kappa",
                    "psnr",
                    "ssim",
                    "throughput",
                    "top1",
                    "top5");

    /// Reads the words a key is made of: `val/roc_auc` is better when higher, `train-loss` when
    /// lower. A word for lower wins (`accuracy_loss`).
    public static Direction guess(String metric) {
        var words = metric.toLowerCase(Locale.ROOT).split("[^a-z0-9]+", -1);
        boolean up = false;
        for (var word : words) {
            if (DOWNWARD.contains(word) || word.endsWith("loss") || word.endsWith("error")) {
                return DOWN;
            }
            up |= UPWARD.contains(word) || word.endsWith("accuracy");
        }
        return up ? UP : UNKNOWN;
    }
}
