package io.trialdesk.boot;

import io.trialdesk.ui.shell.api.Notice;
import io.trialdesk.ui.shell.api.Place;
import io.trialdesk.ui.testing.Hand;
import io.trialdesk.ui.testing.Screens;
import io.trialdesk.ui.theme.ThemeChoice;

import javafx.scene.control.TableView;
import javafx.scene.input.KeyCode;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.TimeZone;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.LongStream;

import javax.imageio.ImageIO;

/// Pictures of every screen in every state, in both themes and two sizes, for people to look at:
/// `Gallery [PATTERN]` writes those whose name matches into `target/screens`.
final class Gallery {
    private static final Path FOLDER = Path.of("target", "screens");

    private final String pattern;
    private final List<Scene> scenes = new ArrayList<>();

    /// A picture to take.
    private record Scene(String name, String set, Consumer<Studio> act) {}

    private Gallery(String pattern) {
        this.pattern = pattern;
    }

    public static void main(String[] arguments) throws IOException {
        TimeZone.setDefault(TimeZone.getTimeZone("UTC"));
        var gallery = new Gallery(arguments.length > 0 ? arguments[0] : ".*");
        gallery.frame();
        gallery.runs();
        gallery.compare();
        gallery.jobs();
        gallery.others();
        gallery.paint("empty", Workspace::empty);
        gallery.paint("samples", Workspace::samples);
        gallery.paint("group", Workspace::group);
        gallery.details();
        gallery.paint("recorded", Workspace::recorded);
        gallery.paint("mixture", Workspace::mixture);
        gallery.paint("team", Workspace::team);
        gallery.paint("huge", Workspace::huge);
        gallery.paint("broken", Workspace::broken);
        System.exit(0);
    }

    private void paint(String set, Supplier<Workspace> maker) throws IOException {
        var wanted = scenes.stream().filter(it -> it.set.equals(set)).toList();
        if (wanted.stream()
                .flatMap(it -> names(it).stream())
                .noneMatch(it -> it.matches(pattern))) {
            return;
        }
        try (var workspace = maker.get()) {
            for (var scene : wanted) {
                for (var look : List.of(ThemeChoice.LIGHT, ThemeChoice.DARK)) {
                    for (int width : new int[] {1280, 1920}) {
                        paint(scene, workspace, look, width);
                    }
                }
            }
        }
    }

    private static List<String> names(Scene scene) {
        return List.of(
                name(scene, ThemeChoice.LIGHT, 1280),
                name(scene, ThemeChoice.LIGHT, 1920),
                name(scene, ThemeChoice.DARK, 1280),
                name(scene, ThemeChoice.DARK, 1920));
    }

    private static String name(Scene scene, ThemeChoice look, int width) {
        return "%s-%s-%d".formatted(scene.name, look, width).toLowerCase(Locale.ROOT);
    }

    private void paint(Scene scene, Workspace workspace, ThemeChoice look, int width)
            throws IOException {
        var name = name(scene, look, width);
        if (!name.matches(pattern)) {
            return;
        }
        Files.createDirectories(FOLDER);
        int height = width == 1280 ? 800 : 1080;
        try (var studio = new Studio(workspace, look, width, height)) {
            studio.go(Place.Runs.ALL);
            scene.act.accept(studio);
            ImageIO.write(studio.still(), "png", FOLDER.resolve(name + ".png").toFile());
        }
    }

    private void add(String name, String set, Consumer<Studio> act) {
        scenes.add(new Scene(name, set, act));
    }

    private void frame() {
        add("palette", "group", s -> s.act("shell.palette"));
        add("palette-typed", "group", s -> typed(s, "shell.palette", "gentle"));
        add("palette-none", "group", s -> typed(s, "shell.palette", "qqqq"));
        add("keys", "group", s -> s.act("shell.keys"));
        add("notices", "group", Gallery::notices);
        add("palette-huge", "huge", s -> typed(s, "shell.palette", "vit"));
    }

    private void runs() {
        add("runs-empty", "empty", s -> {});
        add("runs-samples", "samples", s -> {});
        add("runs-typical", "group", s -> {});
        add("runs-selected", "group", s -> s.select(3L, 6L, 9L));
        add("runs.open", "group", s -> details(s, 3L));
        add("runs-silent", "group", s -> details(s, 2L));
        add("runs-details-samples", "samples", s -> details(s, 40L));
        add("runs-hover", "group", s -> s.hand().click("#runs-table"));
        add("runs-columns", "group", s -> s.act("runs.columns"));
        add("runs-completing", "group", s -> typed(s, "runs.filter", "metrics.va"));
        add("runs-wrong", "group", s -> typed(s, "runs.filter", "metrics.loss > > 0.9"));
        add("runs-nomatch", "group", s -> s.filter("status = 'nothing'"));
        add("runs-tagged", "group", Gallery::tagged);
        add("runs-huge", "huge", s -> {});
        add("runs-huge-details", "huge", s -> details(s, 2L));
        add("runs-huge-columns", "huge", s -> s.act("runs.columns"));
        add("runs-broken", "broken", s -> {});
        add("runs-mixture", "mixture", s -> {});
        add("runs-mixture-some", "mixture", s -> s.filter("name like '%12%'"));
        add("runs-mixture-end", "mixture", s -> scrolled(s, 2000));
    }

    private void compare() {
        add("compare-empty", "group", s -> compare(s));
        add("compare-2", "group", s -> compare(s, 3, 6));
        add("compare-5", "group", s -> compare(s, 3, 6, 7, 8, 9));
        add("compare-samples", "samples", s -> compare(s, 30, 31, 32));
        add("compare-all", "samples", s -> compareAll(s, 30, 31, 32));
        add(
                "compare-30",
                "group",
                s -> compare(s, LongStream.rangeClosed(1, 30).boxed().toArray(Long[]::new)));
        add("compare-huge", "huge", s -> compare(s, 1, 2, 3, 4));
    }

    private void details() {
        add("details-config", "recorded", s -> Recorded.page(s, "hydra", "config"));
        add("details-code", "recorded", s -> Recorded.page(s, "sacred", "code"));
        add("details-environment", "recorded", s -> Recorded.page(s, "sacred", "environment"));
        add("details-log", "recorded", s -> Recorded.page(s, "sacred", "log"));
        add("details-source", "recorded", s -> Recorded.page(s, "hydra", "source"));
        add("details-media", "recorded", s -> Recorded.page(s, "tensorboard", "media"));
        add("details-stage", "recorded", Recorded::large);
        add("details-media-none", "recorded", s -> Recorded.page(s, "hydra", "media"));
        add("compare-media", "recorded", Recorded::compared);
        add("found", "recorded", s -> s.act("shell.found"));
    }

    private void jobs() {
        add("jobs-empty", "empty", s -> s.go(Place.Jobs.ALL));
        add("jobs-typical", "group", s -> s.go(Place.Jobs.ALL));
        add("jobs-form", "group", Gallery::form);
        add("jobs-consent", "group", s -> jobs(s, "#projects", 4));
        add("jobs-running", "group", s -> jobs(s, "#job-list", 0));
        add("jobs-waiting", "group", s -> jobs(s, "#job-list", 2));
        add("jobs-failed", "group", s -> jobs(s, "#job-list", 4));
        add("jobs-huge", "huge", s -> jobs(s, "#projects", 1));
    }

    private void others() {
        add("models-empty", "empty", s -> s.go(Place.Models.ALL));
        add("models-team", "team", s -> s.go(Place.Models.ALL));
        add("sync-empty", "empty", s -> s.go(new Place.Sync()));
        add("sync-team", "team", s -> s.go(new Place.Sync()));
        add("sync-broken", "broken", s -> s.go(new Place.Sync()));
    }

    private static void scrolled(Studio studio, int row) {
        Screens.run(() -> ((TableView<?>) studio.hand().find("#runs-table")).scrollTo(row));
    }

    private static void typed(Studio studio, String action, String text) {
        studio.act(action);
        studio.hand().type(text);
    }

    private static void notices(Studio studio) {
        var notices = studio.window().shell().notices();
        notices.say(Notice.done("Name copied"));
        notices.say(Notice.undoable("Tag stage added", "waits for mlflow.team", () -> {}));
        notices.say(
                Notice.problem(
                        "https://mlflow.team.example does not answer: the connection was refused.",
                        "Everything known of its 1 903 runs stays here; it is tried again in 2"
                                + " min."));
    }

    private static void details(Studio studio, long run) {
        studio.select(run);
        studio.act("runs.open");
    }

    private static void tagged(Studio studio) {
        studio.select(3L);
        studio.act("runs.tag");
        Screens.until("the field is there", () -> studio.visible("#run-tag"));
        studio.hand().click("#run-tag");
        studio.hand().type("stage = candidate");
        studio.hand().key(KeyCode.ENTER);
        Screens.until("undo is offered", () -> studio.visible("#notice-undo"));
    }

    private static void compare(Studio studio, long... runs) {
        compare(studio, LongStream.of(runs).boxed().toArray(Long[]::new));
    }

    private static void compare(Studio studio, Long[] runs) {
        studio.go(new Place.Compare(List.of(runs)));
    }

    private static void compareAll(Studio studio, long... runs) {
        compare(studio, runs);
        studio.act("compare.toggle-differences");
    }

    private static void jobs(Studio studio, String list, int line) {
        studio.go(Place.Jobs.ALL);
        studio.choose(list, line);
    }

    private static void form(Studio studio) {
        jobs(studio, "#projects", 1);
        studio.hand().click("#field-learning_rate", new Hand.Held[0]);
        studio.hand().type("12x");
        studio.hand().click("#field-epochs", new Hand.Held[0]);
        studio.hand().type("80");
    }
}
