package io.trialdesk.ui.models;

import io.trialdesk.ui.text.Figures;
import io.trialdesk.ui.text.Texts;

import java.time.Instant;
import java.time.ZoneId;

/// A line of the list of models.
///
/// @param age how old what is shown is: `5 min ago`, `offline copy, 5 min old`
record ModelRow(ServedModel.Key key, String name, String server, String age, String versions) {

    static ModelRow of(ServedModel served, Instant now, ZoneId zone) {
        return new ModelRow(
                served.key(),
                served.model().name(),
                served.serverName(),
                age(served, now, zone),
                Figures.count(served.model().versions().size()));
    }

    private static String age(ServedModel served, Instant now, ZoneId zone) {
        if (served.told().isEmpty()) {
            return Texts.of("models.age.never");
        }
        var ago = Figures.ago(served.told().get(), now, zone);
        return served.offline() ? Texts.of("models.age.offline", ago) : ago;
    }
}
