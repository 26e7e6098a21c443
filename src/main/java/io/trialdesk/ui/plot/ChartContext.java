package io.trialdesk.ui.plot;

import io.trialdesk.ui.theme.Look;
import io.trialdesk.work.Clock;

import javafx.beans.value.ObservableValue;

import java.util.concurrent.Executor;

/// What every chart of a window shares.
///
/// @param workers run loading, which blocks
/// @param painters run painting, which computes; at most as many at a time as there are cores to
///   spare
/// @param uiThread runs on the FX thread
public record ChartContext(
        PointSource points,
        Executor workers,
        Executor painters,
        Executor uiThread,
        Clock clock,
        ObservableValue<Look> look,
        ChartLink link) {}
