package io.trialdesk.boot;

import io.trialdesk.config.Fidelity;
import io.trialdesk.config.Sameness;
import io.trialdesk.model.Value;
import io.trialdesk.ui.compare.Meaning;

/// Compares what runs say by what the files they say it in can keep. Pure.
final class MeaningByOrigin implements Meaning {

    @Override
    public Alike of(Value a, Value b) {
        return alike(Sameness.of(a, b));
    }

    @Override
    public Alike ofParams(Value a, Found ofA, Value b, Found ofB) {
        return alike(Sameness.of(a, fidelity(ofA), b, fidelity(ofB)));
    }

    private static Fidelity fidelity(Found found) {
        return Fidelity.ofParams(found.format(), found.file());
    }

    private static Alike alike(Sameness same) {
        return switch (same) {
            case SAME -> Alike.SAME;
            case SAME_BUT_KIND -> Alike.SAME_BUT_TYPE;
            case DIFFERENT -> Alike.DIFFERENT;
        };
    }
}
