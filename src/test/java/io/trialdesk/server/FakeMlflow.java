package io.trialdesk.server;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.function.Function;
import java.util.function.Predicate;

/// A tracking server in this process that behaves like MLflow with an SQL store as far as sync can
/// tell, keeps what it was asked, and fails on demand.
public final class FakeMlflow implements AutoCloseable {

    /// What goes wrong with a request.
    public enum Trouble {
        NONE(false),
        HTML_LOGIN(false),
        DENIED(false),
        REFUSED(false),
        BUSY_BEFORE(false),
        ERROR_AFTER(true),
        CUT_BEFORE(false),
        CUT_AFTER(true),
        HANG_AFTER(true),
        GARBAGE_AFTER(true),
        OTHER_ANSWER(false);

        private final boolean applied;

        Trouble(boolean applied) {
            this.applied = applied;
        }
    }

    /// One request as it arrived.
    public record Asked(String method, String path, JsonNode body) {
        public boolean writes() {
            return !method.equals("GET") && !path.endsWith("/search");
        }
    }

    private static final JsonMapper MAPPER = JsonMapper.builder().build();
    private static final String API = "/api/2.0/mlflow/";

    private final HttpServer http;
    private final CountDownLatch closed = new CountDownLatch(1);
    private final List<Asked> asked = new CopyOnWriteArrayList<>();
    private final FakeTracking tracking = new FakeTracking();
    private volatile Predicate<Asked> when = _ -> false;
    private volatile Trouble trouble = Trouble.NONE;
    private volatile Function<Asked, String> answers = _ -> "{}";
    private volatile Runnable afterApplied = () -> {};

    public FakeMlflow() throws IOException {
        http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.setExecutor(Executors.newVirtualThreadPerTaskExecutor());
        http.createContext("/", this::handle);
        http.start();
    }

    public Address address() {
        return Address.parse("http://127.0.0.1:" + http.getAddress().getPort());
    }

    public FakeTracking tracking() {
        return tracking;
    }

    public List<Asked> asked() {
        return asked;
    }

    public long writes() {
        return asked.stream().filter(Asked::writes).count();
    }

    /// Lets requests that match fail in one way until [#healthy].
    public void troubled(Predicate<Asked> requests, Trouble how) {
        when = requests;
        trouble = how;
    }

    /// Answers requests that match with some JSON of the test's until [#healthy], and does nothing.
    public void saying(Predicate<Asked> requests, Function<Asked, String> json) {
        answers = json;
        troubled(requests, Trouble.OTHER_ANSWER);
    }

    public void healthy() {
        when = _ -> false;
        trouble = Trouble.NONE;
    }

    /// Runs after each request was applied and before it is answered.
    public void onApplied(Runnable hook) {
        afterApplied = hook;
    }

    private void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            var path = exchange.getRequestURI().getPath();
            var bytes = exchange.getRequestBody().readAllBytes();
            var body = bytes.length == 0 ? query(exchange.getRequestURI()) : MAPPER.readTree(bytes);
            var request = new Asked(exchange.getRequestMethod(), path, body);
            asked.add(request);
            var now = when.test(request) ? trouble : Trouble.NONE;
            if (now != Trouble.NONE && !now.applied) {
                fail(exchange, now, request);
                return;
            }
            var answer = apply(request);
            if (request.writes()) {
                afterApplied.run();
            }
            if (now == Trouble.NONE) {
                send(exchange, answer.status(), answer.type(), answer.body());
            } else {
                fail(exchange, now, request);
            }
        }
    }

    private FakeTracking.Said apply(Asked request) {
        if (request.path().equals("/version")) {
            return new FakeTracking.Said(200, "text/html; charset=utf-8", "3.17.2");
        }
        if (request.path().equals("/api/3.0/mlflow/server-info")) {
            return FakeTracking.Said.ok(
                    "{\"store_type\":\"SqlStore\",\"workspaces_enabled\":false}");
        }
        return request.path().startsWith(API)
                ? tracking.call(request.path().substring(API.length()), request.body())
                : FakeTracking.Said.noRoute();
    }

    private static JsonNode query(URI uri) {
        ObjectNode all = MAPPER.createObjectNode();
        var raw = uri.getRawQuery();
        Map<String, String> pairs = new HashMap<>();
        if (raw != null) {
            for (var pair : raw.split("&")) {
                int cut = pair.indexOf('=');
                pairs.put(
                        pair.substring(0, cut),
                        URLDecoder.decode(pair.substring(cut + 1), StandardCharsets.UTF_8));
            }
        }
        pairs.forEach(all::put);
        return all;
    }

    private void fail(HttpExchange exchange, Trouble how, Asked request) throws IOException {
        switch (how) {
            case HTML_LOGIN ->
                    send(exchange, 200, "text/html", "<html><title>Sign in</title></html>");
            case DENIED -> send(exchange, 401, "text/html", "You are not authenticated.");
            case REFUSED -> {
                var no = FakeTracking.Said.error(400, "INVALID_PARAMETER_VALUE", "It is too long");
                send(exchange, no.status(), no.type(), no.body());
            }
            case BUSY_BEFORE -> send(exchange, 503, "text/html", "<h1>Service Unavailable</h1>");
            case ERROR_AFTER -> send(exchange, 500, "text/html", "<title>500 Internal</title>");
            case GARBAGE_AFTER -> send(exchange, 200, "application/json", "{\"run\": {\"in");
            case OTHER_ANSWER -> send(exchange, 200, "application/json", answers.apply(request));
            case HANG_AFTER -> hang();
            case NONE, CUT_BEFORE, CUT_AFTER -> {
                // closing without an answer cuts the connection
            }
        }
    }

    private void hang() {
        try {
            closed.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void send(HttpExchange exchange, int status, String type, String text)
            throws IOException {
        var bytes = text.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("Content-Type", type);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    @Override
    public void close() {
        closed.countDown();
        http.stop(0);
    }
}
