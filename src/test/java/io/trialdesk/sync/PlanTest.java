package io.trialdesk.sync;

import static org.assertj.core.api.Assertions.assertThat;

import io.trialdesk.server.RunCalls;
import io.trialdesk.store.Base;
import io.trialdesk.store.Link;
import io.trialdesk.store.StoredRun;
import io.trialdesk.store.Task;

import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.LongRange;
import net.jqwik.api.constraints.Size;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/// The plan as a function: wherever its execution stops, the next plan is exactly the rest.
final class PlanTest {
    @Property(tries = 200)
    void whateverWasDoneTheNextPlanIsTheRest(
            @ForAll @Size(max = 150) List<@LongRange(min = 0, max = 2500) Long> series,
            @ForAll @IntRange(max = 250) int params,
            @ForAll @IntRange(max = 250) int tags,
            @ForAll @IntRange(max = 100) int stop) {
        var state = state(series, params, tags);
        var whole = Plan.of(state);
        int done = whole.isEmpty() ? 0 : stop % (whole.size() + 1);
        for (var task : whole.subList(0, done)) {
            state = after(state, task);
        }
        assertThat(Plan.of(state)).isEqualTo(whole.subList(done, whole.size()));
    }

    @Property(tries = 200)
    void everyPointIsPlannedOnceInBatchesAServerTakes(
            @ForAll @Size(max = 150) List<@LongRange(min = 0, max = 2500) Long> series) {
        var state = state(series, 3, 3);
        var reached = new HashMap<String, Long>();
        for (var task : Plan.of(state)) {
            if (task instanceof Task.AddPoints add) {
                assertThat(add.stretches().stream().mapToLong(Task.Stretch::size).sum())
                        .isBetween(1L, (long) RunCalls.POINTS);
                assertThat(add.stretches()).hasSizeLessThanOrEqualTo(RunCalls.METRICS);
                for (var stretch : add.stretches()) {
                    assertThat(stretch.from())
                            .isEqualTo(reached.getOrDefault(stretch.metric(), 0L));
                    reached.put(stretch.metric(), stretch.to());
                }
            }
        }
        var wanted = new HashMap<>(state.points());
        wanted.values().removeIf(it -> it == 0);
        assertThat(reached).isEqualTo(wanted);
    }

    @Property(tries = 50)
    void theEndIsToldLast(
            @ForAll @Size(min = 1, max = 20) List<@LongRange(min = 1, max = 2500) Long> series) {
        var plan = Plan.of(state(series, 1, 1));
        assertThat(plan.getLast()).isInstanceOf(Task.Finish.class);
        assertThat(plan.stream().filter(Task.Finish.class::isInstance)).hasSize(1);
    }

    private static Pushing state(List<Long> series, int params, int tags) {
        var points = new TreeMap<String, Long>();
        for (int i = 0; i < series.size(); i++) {
            points.put("metric %03d".formatted(i), series.get(i));
        }
        var allowed =
                new Egress.Allowed(
                        many("param", params),
                        many("tag", tags),
                        List.copyOf(points.keySet()),
                        List.of());
        var run = new StoredRun(1, 1, Bench.head("a", Map.of()), null, StoredRun.Kept.ALL, null);
        return new Pushing(
                run,
                allowed,
                "exp",
                false,
                Optional.empty(),
                Optional.empty(),
                points,
                Map.of(),
                Set.of());
    }

    private static Map<String, String> many(String word, int n) {
        var all = new TreeMap<String, String>();
        for (int i = 0; i < n; i++) {
            all.put("%s %03d".formatted(word, i), "v");
        }
        return all;
    }

    private static Pushing after(Pushing state, Task task) {
        return switch (task) {
            case Task.MakeExperiment _ ->
                    with(state, true, state.link().orElse(null), state.arrived());
            case Task.MakeRun make ->
                    with(state, true, link(Plan.fresh(make.name(), make.tags())), Map.of());
            case Task.AddParams add ->
                    with(state, true, link(base(state).withParams(add.params())), state.arrived());
            case Task.AddTags add ->
                    with(state, true, link(base(state).withTags(add.tags())), state.arrived());
            case Task.Finish it ->
                    with(
                            state,
                            true,
                            link(base(state).ended(it.status(), it.end())),
                            state.arrived());
            case Task.AddPoints add -> {
                var arrived = new HashMap<>(state.arrived());
                new ArrayList<>(add.stretches()).forEach(it -> arrived.put(it.metric(), it.to()));
                yield with(state, true, state.link().orElse(null), arrived);
            }
            case Task.OfEdit _ -> state;
        };
    }

    private static Base base(Pushing state) {
        return state.link().orElseThrow().base();
    }

    private static Link link(Base base) {
        return new Link(1, 1, "r", "0", true, false, base, 0, Instant.EPOCH);
    }

    private static Pushing with(
            Pushing state, boolean known, Link link, Map<String, Long> arrived) {
        return new Pushing(
                state.run(),
                state.allowed(),
                state.experiment(),
                known,
                Optional.ofNullable(link),
                state.parent(),
                state.points(),
                arrived,
                state.waiting());
    }
}
