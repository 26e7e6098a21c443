package io.trialdesk.ui.compare;

import java.util.List;

/// One row of the sheet.
sealed interface SheetRow {
    /// Tells rows apart: section and key.
    String path();

    /// The head of a section.
    record Section(String path, String title, int differing, int total) implements SheetRow {}

    /// A key with keys below it.
    record Branch(String path, String name, int depth, boolean folded, int hidden)
            implements SheetRow {}

    /// A key with its values, one a run.
    ///
    /// @param numeric whether all values are numbers, which stand right
    record Leaf(
            String path,
            String key,
            String name,
            int depth,
            List<SheetCell> cells,
            boolean differs,
            boolean numeric)
            implements SheetRow {
        public Leaf {
            cells = List.copyOf(cells);
        }

        Leaf at(String shortName, int deep) {
            return new Leaf(path, key, shortName, deep, cells, differs, numeric);
        }
    }
}
