package io.trialdesk.capture;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// HTTP around the calls: who calls, which call, its bounded body, and its answer or refusal.
final class Exchanges implements HttpHandler {
    private static final Logger LOG = LoggerFactory.getLogger(Exchanges.class);

    /// A batch of a thousand points has about 100 kB; model texts may be larger.
    private static final int LARGEST_BODY = 32 << 20;

    private static final String ARTIFACTS = "/api/2.0/mlflow-artifacts/artifacts";
    private static final String MULTIPART = "/api/2.0/mlflow-artifacts/mpu/";

    private final Gate gate;
    private final Routes routes;
    private final Artifacts artifacts;

    Exchanges(Gate gate, Routes routes, Artifacts artifacts) {
        this.gate = gate;
        this.routes = routes;
        this.artifacts = artifacts;
    }

    @Override
    public void handle(HttpExchange exchange) throws IOException {
        try (exchange) {
            answer(exchange);
        }
    }

    private void answer(HttpExchange exchange) throws IOException {
        try {
            var path = exchange.getRequestURI().getPath();
            if (path.equals("/health") || path.equals("/version")) {
                gate.checkHost(exchange.getRequestHeaders());
                text(exchange, path.equals("/health") ? "OK" : "3.6.0");
                return;
            }
            var caller = gate.caller(exchange.getRequestHeaders());
            if (path.startsWith(ARTIFACTS)) {
                artifact(exchange, caller, path.substring(ARTIFACTS.length()));
            } else if (path.startsWith(MULTIPART)) {
                throw Refusal.notOffered(
                        "Uploads in parts are not offered; send the file in one piece");
            } else {
                json(exchange, 200, call(exchange, caller, path));
            }
        } catch (Refusal refusal) {
            refuse(exchange, refusal);
        } catch (IOException problem) {
            LOG.warn("{} was not taken or given", exchange.getRequestURI().getPath(), problem);
            refuseUnread(exchange, Refusal.unstored(problem));
        } catch (RuntimeException bug) {
            LOG.error("the capture endpoint failed on {}", exchange.getRequestURI().getPath(), bug);
            refuse(exchange, Refusal.bug("Trialdesk failed: " + bug));
        }
    }

    private JsonNode call(HttpExchange exchange, JobRun caller, String path) throws IOException {
        var found = routes.find(exchange.getRequestMethod(), path);
        var query = query(exchange);
        var fields =
                exchange.getRequestMethod().equals("GET") && !query.isEmpty()
                        ? Message.of(query)
                        : Message.of(body(exchange));
        return found.answer().to(new Call(caller, fields, found.rest()));
    }

    private static byte[] body(HttpExchange exchange) throws IOException {
        var body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
        if (body.length > LARGEST_BODY) {
            throw Refusal.tooLarge("A request may hold at most 32 MB");
        }
        return body;
    }

    private static Map<String, List<String>> query(HttpExchange exchange) {
        var query = new LinkedHashMap<String, List<String>>();
        var raw = exchange.getRequestURI().getRawQuery();
        if (raw == null || raw.isEmpty()) {
            return query;
        }
        for (var pair : raw.split("&", -1)) {
            var both = pair.split("=", 2);
            var value = both.length == 2 ? URLDecoder.decode(both[1], StandardCharsets.UTF_8) : "";
            query.computeIfAbsent(
                            URLDecoder.decode(both[0], StandardCharsets.UTF_8),
                            _ -> new ArrayList<>())
                    .add(value);
        }
        return query;
    }

    private void artifact(HttpExchange exchange, JobRun caller, String rest) throws IOException {
        var path = rest.startsWith("/") ? rest.substring(1) : rest;
        switch (exchange.getRequestMethod()) {
            case "PUT" -> {
                artifacts.put(caller.source(), path, exchange.getRequestBody());
                json(exchange, 200, Message.JSON.createObjectNode());
            }
            case "DELETE" -> {
                artifacts.delete(caller.source(), path);
                json(exchange, 200, Message.JSON.createObjectNode());
            }
            case "GET" -> {
                if (path.isEmpty()) {
                    var folder = Message.of(query(exchange)).text("path");
                    json(exchange, 200, artifacts.list(caller.source(), folder, ""));
                } else {
                    send(exchange, caller, path);
                }
            }
            default -> throw Refusal.noRoute("Artifacts have no " + exchange.getRequestMethod());
        }
    }

    private void send(HttpExchange exchange, JobRun caller, String path) throws IOException {
        var file = artifacts.file(caller.source(), path);
        if (!Files.isRegularFile(file)) {
            throw Refusal.missing("No artifact " + path);
        }
        exchange.getResponseHeaders().set("Content-Type", "application/octet-stream");
        long size = Files.size(file);
        exchange.sendResponseHeaders(200, size == 0 ? -1 : size);
        if (size > 0) {
            Files.copy(file, exchange.getResponseBody());
        }
    }

    /// Reads the rest of the body first: a client that is still sending it hears no answer.
    private static void refuseUnread(HttpExchange exchange, Refusal refusal) throws IOException {
        exchange.getRequestBody().transferTo(OutputStream.nullOutputStream());
        refuse(exchange, refusal);
    }

    private static void refuse(HttpExchange exchange, Refusal refusal) throws IOException {
        var message = refusal.getMessage() == null ? "" : refusal.getMessage();
        LOG.debug("refused {}: {}", exchange.getRequestURI().getPath(), message);
        json(
                exchange,
                refusal.status(),
                Message.JSON
                        .createObjectNode()
                        .put("error_code", refusal.code())
                        .put("message", message));
    }

    private static void json(HttpExchange exchange, int status, JsonNode content)
            throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "application/json");
        bytes(exchange, status, Message.JSON.writeValueAsBytes(content));
    }

    private static void text(HttpExchange exchange, String text) throws IOException {
        exchange.getResponseHeaders().set("Content-Type", "text/plain");
        bytes(exchange, 200, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void bytes(HttpExchange exchange, int status, byte[] bytes) throws IOException {
        exchange.getResponseHeaders().set("X-Content-Type-Options", "nosniff");
        exchange.sendResponseHeaders(status, bytes.length);
        exchange.getResponseBody().write(bytes);
    }
}
