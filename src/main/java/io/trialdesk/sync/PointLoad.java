package io.trialdesk.sync;

import io.trialdesk.model.Run;
import io.trialdesk.series.Points;
import io.trialdesk.server.RemotePoint;
import io.trialdesk.server.RunCalls;
import io.trialdesk.store.StoredRun;
import io.trialdesk.store.Task;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;

/// Turns stretches of stored points into batches for the wire. Keeps the series read last, because
/// the batches of one series follow each other. For one thread.
final class PointLoad {
    private static final Comparator<RemotePoint> ORDER =
            Comparator.comparing(RemotePoint::key)
                    .thenComparingLong(RemotePoint::step)
                    .thenComparingLong(RemotePoint::time);

    private final Session session;
    private long run = -1;
    private String metric = "";
    private Points series = Points.NONE;

    PointLoad(Session session) {
        this.session = session;
    }

    /// The points in ascending (step, time) per metric, those that are NaN in batches of their own
    /// at the end: some servers refuse a whole batch that repeats a stored NaN. What the server is
    /// found to have of doubtful stretches is left out.
    List<List<RemotePoint>> batches(long ofRun, String remote, List<Task.Stretch> stretches)
            throws Stopped {
        var numbers = new ArrayList<RemotePoint>();
        var nans = new ArrayList<RemotePoint>();
        for (var stretch : stretches) {
            for (var point : missing(ofRun, remote, stretch)) {
                (Double.isNaN(point.value()) ? nans : numbers).add(point);
            }
        }
        numbers.sort(ORDER);
        nans.sort(ORDER);
        var batches = new ArrayList<List<RemotePoint>>();
        cut(numbers, batches);
        cut(nans, batches);
        return batches;
    }

    private static void cut(List<RemotePoint> points, List<List<RemotePoint>> batches) {
        for (int from = 0; from < points.size(); from += RunCalls.POINTS) {
            int to = Math.min(points.size(), from + RunCalls.POINTS);
            batches.add(List.copyOf(points.subList(from, to)));
        }
    }

    private List<RemotePoint> missing(long ofRun, String remote, Task.Stretch stretch)
            throws Stopped {
        var here = here(ofRun, stretch);
        if (stretch.doubtful()) {
            var there =
                    new HashSet<>(
                            Histories.of(
                                    session.client(), remote, stretch.metric(), session.cancel()));
            here.removeIf(there::contains);
        }
        return here;
    }

    private List<RemotePoint> here(long ofRun, Task.Stretch stretch) {
        if (run != ofRun || !metric.equals(stretch.metric()) || series.size() < stretch.to()) {
            series = session.store().series().points(ofRun, stretch.metric());
            run = ofRun;
            metric = stretch.metric();
        }
        long unknown =
                session.store()
                        .runs()
                        .byKey(ofRun)
                        .map(StoredRun::run)
                        .flatMap(Run::started)
                        .map(it -> it.toEpochMilli())
                        .orElse(0L);
        var points = new ArrayList<RemotePoint>();
        int to = (int) Math.min(stretch.to(), series.size());
        for (int i = (int) stretch.from(); i < to; i++) {
            double time = series.time()[i];
            long milliseconds = Double.isNaN(time) ? unknown : Math.round(time * 1000);
            points.add(new RemotePoint(metric, series.value()[i], milliseconds, series.step()[i]));
        }
        return points;
    }
}
