package io.trialdesk.ui.models;

import io.trialdesk.model.Edit;

import java.util.List;
import java.util.Optional;

/// What the screen asks of the workspace. Called on workers.
public interface ModelsDesk {
    /// Every registered model by server and name, as it will be once everything that waits is sent.
    List<ServedModel> models();

    /// Changes of models that their servers have not confirmed yet.
    List<Edit.OfModel> waiting();

    /// The run of a version, by the server's id for it.
    Optional<VersionRun> run(int server, String runId);

    /// Makes a change; it is on disk on return and goes to the server with the next sync.
    void apply(Edit.OfModel edit);
}
