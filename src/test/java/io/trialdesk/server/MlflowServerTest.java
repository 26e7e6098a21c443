package io.trialdesk.server;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.sun.net.httpserver.HttpServer;

import io.trialdesk.server.FakeMlflow.Trouble;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.GZIPOutputStream;

final class MlflowServerTest {
    private static final Limits SHORT =
            new Limits(
                    Duration.ofMillis(500),
                    Duration.ofMillis(700),
                    Duration.ofMillis(700),
                    1 << 20);

    private FakeMlflow fake;
    private MlflowServer server;

    @BeforeEach
    void start() throws IOException {
        fake = new FakeMlflow();
        server = MlflowServer.at(fake.address(), Login.NONE, SHORT);
    }

    @AfterEach
    void stop() {
        fake.close();
    }

    @Test
    void aServerTellsVersionStoreAndAliases() {
        assertThat(server.probe())
                .isEqualTo(new Answer.Value<>(new Capabilities("3.17.2", "SqlStore", true)));
    }

    @Test
    void whatIsWrittenIsReadBackWithNanAndInfinities() {
        var run = create("first");
        var points =
                List.of(
                        new RemotePoint("loss", Double.NaN, 1000, -1),
                        new RemotePoint("loss", Double.POSITIVE_INFINITY, 2000, 2),
                        new RemotePoint("loss", 0.1, 3000, 1L << 40));
        assertThat(server.runs().logPoints(run, points)).isEqualTo(new Answer.Value<>(Done.DONE));
        assertThat(
                        server.runs()
                                .history(run, "loss", Optional.empty())
                                .found()
                                .orElseThrow()
                                .items())
                .containsExactlyElementsOf(points);
    }

    @Test
    void pagesAreFollowedByToken() {
        var seen = new ArrayList<String>();
        for (int i = 0; i < 5; i++) {
            create("run " + i);
        }
        Optional<String> token = Optional.empty();
        do {
            var page =
                    server.runs()
                            .search(
                                    List.of("0"),
                                    "",
                                    "attributes.start_time ASC",
                                    RunView.ALL,
                                    2,
                                    token)
                            .found()
                            .orElseThrow();
            page.items().forEach(run -> seen.add(run.name()));
            token = page.next();
        } while (token.isPresent());
        assertThat(seen).hasSize(5).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @EnumSource(
            value = Trouble.class,
            names = {
                "HTML_LOGIN",
                "BUSY_BEFORE",
                "ERROR_AFTER",
                "CUT_BEFORE",
                "CUT_AFTER",
                "HANG_AFTER",
                "GARBAGE_AFTER"
            })
    void aWriteWhoseAnswerIsLostIsInDoubtAndIsNotRepeated(Trouble how) {
        fake.troubled(it -> it.path().endsWith("runs/create"), how);
        assertThat(server.runs().create(new NewRun("0", "a", "", 1, Map.of())).failure())
                .get()
                .isInstanceOf(Fault.InDoubt.class);
        assertThat(fake.asked()).hasSize(1);
    }

    @Test
    void aLoginPageIsNotTakenForAnAnswer() {
        fake.troubled(_ -> true, Trouble.HTML_LOGIN);
        assertThat(server.probe().failure().orElseThrow())
                .isInstanceOfSatisfying(
                        Fault.NotMlflow.class,
                        it ->
                                assertThat(it.came())
                                        .isEqualTo("a web page titled \"Sign in\" (status 200)"));
    }

    @Test
    void aRefusedLoginIsDeniedForReadsAndWrites() {
        fake.troubled(_ -> true, Trouble.DENIED);
        assertThat(server.probe().failure()).get().isInstanceOf(Fault.Denied.class);
        assertThat(server.runs().delete("x").failure()).get().isInstanceOf(Fault.Denied.class);
    }

    @Test
    void nobodyListeningMeansNothingWasApplied() {
        fake.close();
        assertThat(server.runs().delete("x").failure()).get().isInstanceOf(Fault.Offline.class);
    }

    @Test
    void aHangingReadEndsAtItsLimit() {
        fake.troubled(_ -> true, Trouble.HANG_AFTER);
        assertThat(server.runs().get("x").failure()).get().isInstanceOf(Fault.Offline.class);
    }

    @Test
    void anAnswerBeyondTheBoundIsRefused() {
        var small = new Limits(SHORT.connect(), SHORT.read(), SHORT.write(), 50);
        var narrow = MlflowServer.at(fake.address(), Login.NONE, small);
        assertThat(narrow.runs().get(create("x")).failure().orElseThrow().sentence())
                .contains("longer than 50 bytes");
    }

    @Test
    void anAnswerBeyondTheBoundAfterUnpackingIsRefused() throws IOException {
        var packed = new ByteArrayOutputStream();
        try (var zip = new GZIPOutputStream(packed)) {
            zip.write("{}".getBytes(StandardCharsets.UTF_8));
            zip.write(" ".repeat(2 << 20).getBytes(StandardCharsets.UTF_8));
        }
        var http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.createContext(
                "/",
                exchange -> {
                    exchange.getResponseHeaders().set("Content-Encoding", "gzip");
                    exchange.sendResponseHeaders(200, packed.size());
                    exchange.getResponseBody().write(packed.toByteArray());
                    exchange.close();
                });
        http.start();
        try {
            var address = Address.parse("127.0.0.1:" + http.getAddress().getPort());
            assertThat(
                            MlflowServer.at(address, Login.NONE, SHORT)
                                    .experiments()
                                    .search(RunView.ALL, 1, Optional.empty())
                                    .failure()
                                    .orElseThrow()
                                    .sentence())
                    .contains("longer than 1,048,576 bytes");
        } finally {
            http.stop(0);
        }
    }

    @Test
    void aMissingRunAndAMissingRouteAreDifferent() {
        assertThat(server.runs().get("none").failure())
                .get()
                .isInstanceOfSatisfying(
                        Fault.Refused.class, it -> assertThat(it.isMissing()).isTrue());
        fake.troubled(_ -> false, Trouble.NONE);
        assertThat(
                        MlflowServer.at(
                                        Address.parse(fake.address().text() + "/team"),
                                        Login.NONE,
                                        SHORT)
                                .runs()
                                .get("x")
                                .failure())
                .get()
                .isInstanceOfSatisfying(
                        Fault.NotMlflow.class, it -> assertThat(it.isMissingRoute()).isTrue());
    }

    @Test
    void anAnswerWithoutAnIdIsNoSuccess() {
        fake.saying(_ -> true, _ -> "{}");
        assertThat(server.runs().get("x").failure()).get().isInstanceOf(Fault.NotMlflow.class);
        assertThat(server.experiments().byName("x").failure())
                .get()
                .isInstanceOf(Fault.NotMlflow.class);
        assertThat(server.experiments().create("x").failure())
                .get()
                .isInstanceOf(Fault.InDoubt.class);
        assertThat(server.runs().create(new NewRun("0", "a", "", 1, Map.of())).failure())
                .get()
                .isInstanceOf(Fault.InDoubt.class);
    }

    @Test
    void aNumberThatIsNoneIsNotMlflow() {
        fake.saying(
                _ -> true,
                _ -> "{\"run\": {\"info\": {\"run_id\": \"x\", \"start_time\": \"soon\"}}}");
        assertThat(server.runs().get("x").failure().orElseThrow())
                .isInstanceOf(Fault.NotMlflow.class)
                .extracting(Fault::sentence)
                .asString()
                .contains("start_time that is no whole number");
        fake.saying(_ -> true, _ -> "{\"metrics\": [{\"key\": \"a\", \"value\": \"much\"}]}");
        assertThat(server.runs().history("x", "a", Optional.empty()).failure())
                .get()
                .isInstanceOf(Fault.NotMlflow.class);
    }

    @Test
    void whatAServerSaysSteersNoTerminal() {
        fake.saying(_ -> true, _ -> "[\u009b31mred\u202e");
        assertThat(server.runs().get("x").failure().orElseThrow().sentence())
                .contains("red")
                .doesNotContainPattern("[\\p{Cc}\u202e]");
    }

    @Test
    void aLoginThatNoRequestCanCarryIsRefusedWithoutRepeatingIt() {
        for (var token : List.of("s3cr\net", "s3crét", "")) {
            assertThatIllegalArgumentException()
                    .isThrownBy(() -> new Login.Bearer(token))
                    .withMessageContaining("token")
                    .satisfies(it -> assertThat(it.getMessage()).doesNotContain("s3cr"));
        }
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new Login.Basic("ada", "s3cr\ret"))
                .satisfies(it -> assertThat(it.getMessage()).doesNotContain("s3cr"));
        assertThat(new Login.Basic("ada", "pässword").header()).isPresent();
    }

    private String create(String name) {
        return server.runs()
                .create(new NewRun("0", name, "", 1_764_000_000_000L, Map.of("a", "b")))
                .found()
                .orElseThrow()
                .id();
    }
}
