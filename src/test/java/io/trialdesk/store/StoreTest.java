package io.trialdesk.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.trialdesk.model.Damage;
import io.trialdesk.model.Edit;
import io.trialdesk.model.Media;
import io.trialdesk.model.MetricSummary;
import io.trialdesk.model.Source;
import io.trialdesk.model.Value;
import io.trialdesk.series.Points;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import java.math.BigInteger;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

class StoreTest {
    private final FixedClock clock = new FixedClock();
    private Store store;
    private int folder;

    @BeforeEach
    void open() {
        store = Store.inMemory(clock);
        folder = store.sources().add(Source.Kind.FOLDER, "/runs").id();
    }

    @AfterEach
    void close() {
        store.close();
    }

    private StoredRun only(String id) {
        return store.runs().find(folder, id).orElseThrow();
    }

    private long store(String id) {
        store.runs().commit(IngestBatch.heads(folder, List.of(Sample.run(id))));
        return only(id).key();
    }

    @Test
    void everyKindOfValueComesBackAsItWas() {
        Map<String, Value> params =
                Map.of(
                        "text", new Value.Text("xgb"),
                        "whole", Value.Whole.of(-7),
                        "huge", new Value.Whole(BigInteger.TWO.pow(200), "2e200"),
                        "hex", new Value.Whole(BigInteger.valueOf(16), "0x10"),
                        "real", Value.Real.of(Double.NaN),
                        "short", new Value.Real(0.001, "1e-3"),
                        "flag", Value.Flag.of(true),
                        "null", Value.Nothing.NULL,
                        "items", new Value.Items(List.of(Value.Whole.of(1), table()), "[1,{…}]"));
        var run = Sample.run("a", "ä name", params, Map.of("k", "v"));

        store.runs().commit(IngestBatch.heads(folder, List.of(run)));

        assertThat(only("a").run()).isEqualTo(run);
    }

    private static Value table() {
        return new Value.Table(
                List.of(new Value.Table.Entry("k", new Value.Flag(false, "no"))), "{k: no}");
    }

    @Test
    void headsThatSayNothingNewMakeNoChange() {
        store("a");

        assertThat(store.runs().commit(IngestBatch.heads(folder, List.of(Sample.run("a")))))
                .isEqualTo(Changes.NONE);
    }

    @Test
    void aDocumentOfSeveralMegabytesIsKept() {
        var run = Sample.run("a", "a", Map.of(), Map.of("long", "x".repeat(3_000_000)));

        store.runs().commit(IngestBatch.heads(folder, List.of(run)));

        assertThat(only("a").run()).isEqualTo(run);
        assertThat(store.catalogue().now().rows()).isEqualTo(1);
    }

    @Test
    void pointsComeBackAcrossChunksHoweverTheyWereCut() {
        long key = store("a");
        for (int cut : new int[] {0, 1, 10, 4090, 4096, 4097, 9000, 20_000}) {
            int from = (int) store.series().count(key, "loss");
            append("a", Sample.points(from, cut));
        }

        assertThat(store.series().points(key, "loss")).isEqualTo(Sample.points(0, 20_000));
        assertThat(store.series().after(key, "loss", 8192)).isEqualTo(Sample.points(8192, 20_000));
        assertThat(store.series().after(key, "loss", 19_999).size()).isEqualTo(1);
        assertThat(store.series().after(key, "loss", 20_000).size()).isZero();
        assertThat(store.series().metrics(key)).containsExactly("loss");
        assertThat(only("a").run().metrics().get("loss"))
                .isEqualTo(new MetricSummary(20_000, 19_999, 1.7e9 + 19_999, 9999.5, 0, 9999.5));
        assertThat(only("a").kept()).isEqualTo(StoredRun.Kept.ALL);
    }

    private void append(String run, Points points) {
        store.runs().commit(IngestBatch.points(folder, List.of(Append.more(run, "loss", points))));
    }

    @Test
    void pointsOutOfOrderAreReadByStepAndThoseOfOneStepAsLogged() {
        long key = store("a");
        append("a", Sample.points(new long[] {5, 1, 3}, new double[] {50, 10, 30}));
        append("a", Sample.points(new long[] {3, 0}, new double[] {31, Double.NaN}));

        assertThat(store.series().points(key, "loss"))
                .isEqualTo(
                        Sample.points(
                                new long[] {0, 1, 3, 3, 5},
                                new double[] {Double.NaN, 10, 30, 31, 50}));
        assertThat(only("a").run().metrics().get("loss").lastValue()).isEqualTo(50);
    }

    @Test
    void replacedPointsLeaveNothingBehind() {
        long key = store("a");
        append("a", Sample.points(0, 10_000));

        store.runs()
                .commit(
                        IngestBatch.points(
                                folder,
                                List.of(
                                        Append.instead("a", "loss", Sample.points(0, 5)),
                                        Append.more("a", "loss", Sample.points(5, 7)))));

        assertThat(store.series().points(key, "loss")).isEqualTo(Sample.points(0, 7));
        assertThat(store.series().count(key, "loss")).isEqualTo(7);
    }

    @Test
    void twoAppendsOfOneMetricInOneBatchFollowEachOther() {
        long key = store("a");
        append("a", Sample.points(0, 100));

        store.runs()
                .commit(
                        IngestBatch.points(
                                folder,
                                List.of(
                                        Append.more("a", "loss", Sample.points(100, 5000)),
                                        Append.more("a", "loss", Sample.points(5000, 5001)))));

        assertThat(store.series().points(key, "loss")).isEqualTo(Sample.points(0, 5001));
    }

    @Test
    void pointsOfAnUnknownRunAreRefusedAndNothingOfTheBatchStays() {
        var batch =
                new IngestBatch(
                        folder,
                        List.of(Sample.run("a")),
                        List.of(Append.more("b", "loss", Sample.points(0, 1))),
                        List.of(new PartState("mlflow", "p", "", 1, "x")),
                        List.of());

        assertThatThrownBy(() -> store.runs().commit(batch))
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(store.runs().ofSource(folder)).isEmpty();
        assertThat(store.parts().ofSource(folder)).isEmpty();
    }

    @Test
    void positionsAndDamagesAreKeptPerPart() {
        var part = new PartState("tensorboard", "a", "run", 42, "events.1=77");
        var damage = new Damage("a/events.1", "byte 12", "a torn record");
        store.runs()
                .commit(
                        new IngestBatch(
                                folder,
                                List.of(),
                                Map.of(),
                                List.of(),
                                List.of(),
                                List.of(part),
                                List.of(
                                        new PartDamages(
                                                "tensorboard", "a", true, List.of(damage, damage))),
                                List.of(new Damage("b", "", "unreadable"))));

        assertThat(store.parts().of(folder, "tensorboard", "a")).contains(part);
        assertThat(store.damages().of(folder)).hasSize(2).contains(damage);

        store.runs().vanished(folder, List.of(part), List.of());

        assertThat(store.parts().of(folder, "tensorboard", "a")).isEmpty();
        assertThat(store.damages().of(folder)).containsExactly(new Damage("b", "", "unreadable"));
    }

    @Test
    void aServersSummaryCountsUntilItsPointsAreHere() {
        int server = store.sources().add(Source.Kind.SERVER, "http://mlflow").id();
        var told = new MetricSummary(1, 9, 1.7e9 + 9, 4.5, 4.5, 4.5);
        store.runs()
                .commit(IngestBatch.heads(server, List.of(Sample.told("s", Map.of("loss", told)))));
        var before = store.runs().find(server, "s").orElseThrow();

        store.runs()
                .commit(
                        IngestBatch.points(
                                server,
                                List.of(Append.instead("s", "loss", Sample.points(0, 10)))));
        var after = store.runs().find(server, "s").orElseThrow();

        assertThat(before.kept()).isEqualTo(StoredRun.Kept.NONE);
        assertThat(before.run().metrics()).containsEntry("loss", told);
        assertThat(before.checked()).contains(clock.now());
        assertThat(after.kept()).isEqualTo(StoredRun.Kept.ALL);
        assertThat(after.run().metrics().get("loss").count()).isEqualTo(10);

        clock.pass(Duration.ofMinutes(2));
        var newer = new MetricSummary(1, 12, 1.7e9 + 12, 6, 6, 6);
        store.runs()
                .commit(
                        IngestBatch.heads(
                                server, List.of(Sample.told("s", Map.of("loss", newer)))));
        var stale = store.runs().find(server, "s").orElseThrow();

        assertThat(stale.kept()).isEqualTo(StoredRun.Kept.PART);
        assertThat(stale.run().metrics()).containsEntry("loss", newer);
        assertThat(stale.checked()).contains(clock.now());
    }

    @Test
    void aRemovedSourceTakesItsRunsAlongAndBringsThemBack() {
        long key = store("a");
        store.catalogue().now();

        store.sources().remove(folder);

        assertThat(store.sources().all()).isEmpty();
        assertThat(store.runs().byKey(key)).isEmpty();
        assertThat(store.catalogue().now().rows()).isZero();
        assertThat(store.runs().isEmpty()).isTrue();
        assertThat(store.runs().commit(IngestBatch.heads(folder, List.of(Sample.run("b")))))
                .isEqualTo(Changes.NONE);

        assertThat(store.sources().add(Source.Kind.FOLDER, "/runs").id()).isEqualTo(folder);
        assertThat(store.runs().byKey(key)).isPresent();
        assertThat(store.runs().isEmpty()).isFalse();
        assertThat(store.catalogue().now().rows()).isEqualTo(1);
    }

    @Test
    void aVanishedRunComesBackWhenItIsSeenAgain() {
        long key = store("a");
        store("b");
        store.catalogue().now();

        var part = new PartState("tensorboard", "a", "a", 42, "77");
        store.runs()
                .commit(new IngestBatch(folder, List.of(), List.of(), List.of(part), List.of()));
        var commits = new ArrayList<Changes>();
        try (var _ = store.onChange(commits::add)) {
            store.runs().vanished(folder, List.of(part), List.of("a"));
        }

        assertThat(commits)
                .as("the part is forgotten and its run hidden in one transaction")
                .containsExactly(
                        new Changes(Set.of(Changes.Kind.SOURCE, Changes.Kind.RUN), Set.of(key)));
        assertThat(store.parts().of(folder, "tensorboard", "a")).isEmpty();
        assertThat(store.runs().find(folder, "a")).isEmpty();
        assertThat(store.catalogue().now().rows()).isEqualTo(1);

        assertThat(store("a")).isEqualTo(key);
        assertThat(store.catalogue().now().rows()).isEqualTo(2);
    }

    @Test
    void everyCommitTellsWhichRunsAndWhichKinds() {
        var heard = new ArrayList<Changes>();
        var listening = store.onChange(heard::add);
        long key = store("a");
        append("a", Sample.points(0, 1));
        listening.close();
        store("b");

        assertThat(heard).hasSize(2);
        assertThat(heard.get(0)).isEqualTo(Changes.of(Changes.Kind.RUN, key));
        assertThat(heard.get(1).kinds())
                .containsExactlyInAnyOrder(Changes.Kind.RUN, Changes.Kind.SERIES);
        assertThat(heard.get(1).runs()).containsExactly(key);
    }

    @Test
    void manyRunsAreStoredInSlicesAndReadBack() {
        var runs = Sample.manyRuns(2_100, 30);

        var changes = store.runs().commit(IngestBatch.heads(folder, runs));

        assertThat(changes.runs()).hasSize(2_100);
        assertThat(store.runs().ofSource(folder)).hasSize(2_100);
        assertThat(store.runs().byKeys(changes.runs())).hasSize(2_100);
        assertThat(store.catalogue().now().rows()).isEqualTo(2_100);
    }

    @Test
    void moreKeysThanAnArrayTakesAreAskedForAtOnce() {
        long key = store("a");
        store.edits().apply(new Edit.Rename(key, "name of a", "mine"));
        var keys = LongStream.rangeClosed(0, 70_000).mapToObj(i -> key + 70_000 - i).toList();
        var ids = new ArrayList<>(IntStream.range(0, 70_000).mapToObj(i -> "no-" + i).toList());
        ids.add("a");

        assertThat(store.runs().byKeys(keys)).containsExactly(only("a"));
        var overlays = store.database().read(h -> Overlay.of(h, keys));
        assertThat(overlays).containsOnlyKeys(key);
        assertThat(store.runs().vanished(folder, List.of(), ids).runs()).containsExactly(key);
    }

    @Test
    void aPictureAloneIsAChangeOfItsRun() {
        long key = store("a");
        var picture = new Media("sample", Media.Kind.IMAGE, 1, 5.5, "a/events", 0, 99, "");
        var alone = new MediaAppend("a", "a", List.of(picture), false);

        var changes = store.runs().commit(mediaOnly(alone));

        assertThat(changes.touchesRun(key)).isTrue();
        assertThat(changes.touches(Changes.Kind.RUN)).isFalse();
    }

    private IngestBatch mediaOnly(MediaAppend media) {
        return new IngestBatch(
                folder,
                List.of(),
                Map.of(),
                List.of(),
                List.of(media),
                List.of(),
                List.of(),
                List.of());
    }

    @Test
    void filesAddNoPicturesToARunThatItsScriptTellsOf() {
        long key = store("a");
        var item = new CapturedItem(folder, CapturedItem.Kind.RUN, "a", "job", "{}");
        store.captures().commit(List.of(), List.of(item));
        var picture = new Media("sample", Media.Kind.IMAGE, 1, 5.5, "a/events", 0, 99, "");

        store.runs().commit(mediaOnly(new MediaAppend("a", "a", List.of(picture), false)));

        assertThat(store.details().media(key)).isEmpty();
    }

    @Test
    void settingsAreFoundByPrefix() {
        store.settings().put("view.a", "1");
        store.settings().put("view.b", "2");
        store.settings().put("theme", "dark");
        store.settings().put("view.a", "3");
        store.settings().remove("theme");

        assertThat(store.settings().under("view.")).isEqualTo(Map.of("view.a", "3", "view.b", "2"));
        assertThat(store.settings().get("theme")).isEmpty();
    }
}
