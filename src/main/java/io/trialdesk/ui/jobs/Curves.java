package io.trialdesk.ui.jobs;

import javafx.scene.Node;

import java.util.List;
import java.util.function.Function;

/// The live curves of a job's runs, which another part of the window draws. FX thread only.
public interface Curves extends AutoCloseable {
    Node root();

    @Override
    void close();

    /// Makes curves for runs, by their keys in the workspace.
    interface Maker extends Function<List<Long>, Curves> {}
}
