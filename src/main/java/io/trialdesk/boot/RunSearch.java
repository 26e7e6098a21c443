package io.trialdesk.boot;

import io.trialdesk.query.Attributes;
import io.trialdesk.store.Store;
import io.trialdesk.ui.action.Finding;
import io.trialdesk.ui.text.Texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.LongConsumer;

/// Finds runs by name for the palette, from the catalogue in memory. Any thread; nothing waits.
final class RunSearch {
    private static final int MOST = 20;

    private final Store store;
    private final LongConsumer open;

    /// @param open shows a run, by the workspace's number
    RunSearch(Store store, LongConsumer open) {
        this.store = store;
        this.open = open;
    }

    /// Runs whose name holds what was typed.
    List<Finding> find(String typed) {
        var catalogue = store.catalogue().latest();
        var names = catalogue.column(Attributes.NAME);
        var wanted = typed.toLowerCase(Locale.ROOT);
        var found = new ArrayList<Finding>();
        for (int row = 0; row < catalogue.rows() && found.size() < MOST; row++) {
            var name = names.text(row);
            if (!wanted.isBlank() && name.toLowerCase(Locale.ROOT).contains(wanted)) {
                long key = catalogue.key(row);
                found.add(new Finding(name, Texts.of("shell.run"), () -> open.accept(key)));
            }
        }
        return found;
    }
}
