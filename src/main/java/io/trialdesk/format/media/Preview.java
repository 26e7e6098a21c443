package io.trialdesk.format.media;

import java.util.List;

/// What can be shown of a picture, text or table.
public sealed interface Preview {
    /// An encoded picture of a format that every system decodes, of a bearable size.
    record Picture(byte[] encoded, int width, int height) implements Preview {}

    /// Text to be read.
    ///
    /// @param isCut whether there is more than is shown
    record Words(String text, boolean isCut) implements Preview {}

    /// Rows below a head.
    ///
    /// @param isCut whether there are more rows than are shown
    record Grid(List<String> head, List<List<String>> rows, boolean isCut) implements Preview {
        public Grid {
            head = List.copyOf(head);
            rows = rows.stream().map(List::copyOf).toList();
        }
    }

    /// It can be named but not shown here.
    ///
    /// @param why one sentence for the user
    record NotShown(String why) implements Preview {}
}
