package io.trialdesk.format.mlflow;

import io.trialdesk.format.Claim;
import io.trialdesk.format.Folder;
import io.trialdesk.format.Format;
import io.trialdesk.format.Part;
import io.trialdesk.format.Position;
import io.trialdesk.format.Reading;
import io.trialdesk.format.Sink;
import io.trialdesk.work.Cancel;

import java.io.IOException;
import java.util.List;
import java.util.Set;

/// MLflow's file store: a folder for each experiment, in it a folder for each run with one small
/// file for each parameter, metric and tag. Each run is a part of its own, so that they are read
/// side by side.
final class MlflowFolder implements Format {
    private static final int MOST_META = 1 << 20;

    @Override
    public String name() {
        return Mlflow.NAME;
    }

    @Override
    public Claim claim(Folder folder) throws IOException {
        if (!folder.hasFile(RunFiles.META)) {
            return Claim.NONE;
        }
        boolean looksLikeRun = folder.hasFolder("metrics") || folder.hasFolder("params");
        if ((looksLikeRun && !isLoggedModel(folder)) || namesRun(folder)) {
            var part = new Part(Mlflow.NAME, folder.source(), folder.path(), Part.Role.RUN);
            // Artifacts are files that the run handed over, not where it logs: a table or an event
            // file
            // there says again what MLflow knows, or describes somebody else's runs.
            return Claim.of(part, "params", "metrics", "tags", "inputs", "outputs", "artifacts");
        }
        return isExperiment(folder)
                ? new Claim(List.of(), Set.of("models", "datasets", "traces", "tags"))
                : Claim.NONE;
    }

    /// A run without parameters and metrics has the same folders as an experiment; a version of a
    /// registered model names a run too, but no experiment.
    private static boolean namesRun(Folder folder) throws IOException {
        var text = "\n" + meta(folder);
        boolean hasRun = text.contains("\nrun_id:") || text.contains("\nrun_uuid:");
        return hasRun && text.contains("\nexperiment_id:");
    }

    /// Models have parameters and metrics of their own since MLflow 3; their ids begin so.
    private static boolean isLoggedModel(Folder folder) throws IOException {
        return folder.path().getFileName().toString().startsWith("m-")
                && meta(folder).contains("model_id:");
    }

    private static boolean isExperiment(Folder folder) throws IOException {
        return meta(folder).contains("experiment_id:");
    }

    private static String meta(Folder folder) throws IOException {
        return new Bytes().read(folder.path().resolve(RunFiles.META), 0, MOST_META).text();
    }

    @Override
    public long fingerprint(Part part) throws IOException {
        return RunFiles.of(part.path()).fingerprint();
    }

    @Override
    public Reading read(Part part, Position from, Sink sink, Cancel cancel) throws IOException {
        cancel.check();
        return new RunFolder(part, RunFiles.of(part.path()), sink).read(from);
    }
}
