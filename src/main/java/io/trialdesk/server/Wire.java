package io.trialdesk.server;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.channels.UnresolvedAddressException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;
import java.util.zip.GZIPInputStream;

import javax.net.ssl.SSLHandshakeException;

/// Sends one request and says what came of it. No redirect is followed, so a login never reaches
/// another host; no request is sent twice, except that the library repeats a GET on a connection
/// the server had already closed. Any thread.
final class Wire {
    private static final String API = "/api/2.0/mlflow/";

    private final Address address;
    private final Login login;
    private final Limits limits;
    private final HttpClient client;

    Wire(Address address, Login login, Limits limits) {
        this.address = address;
        this.login = login;
        this.limits = limits;
        this.client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NEVER)
                        .connectTimeout(limits.connect())
                        .build();
    }

    String url() {
        return address.text();
    }

    /// A reading call with its arguments in the address.
    <T> Answer<T> get(String route, Query query, Function<JsonNode, T> turn) {
        var sent = send("GET", API + route + query.text(), null, limits.read());
        return Verdict.of(url(), sent, false, turn);
    }

    /// A reading call with its arguments in the body, as searches have them.
    <T> Answer<T> search(JsonNode body, String route, Function<JsonNode, T> turn) {
        var sent = send("POST", API + route, body, limits.read());
        return Verdict.of(url(), sent, false, turn);
    }

    /// A writing call.
    <T> Answer<T> write(String method, String route, JsonNode body, Function<JsonNode, T> turn) {
        var sent = send(method, API + route, body, limits.write());
        return Verdict.of(url(), sent, true, turn);
    }

    /// A reading call that is no part of the numbered API.
    <T> Answer<T> plainJson(String path, Function<JsonNode, T> turn) {
        return Verdict.of(url(), send("GET", path, null, limits.read()), false, turn);
    }

    /// A short text such as the server's version.
    Answer<String> text(String path) {
        return switch (send("GET", path, null, limits.read())) {
            case Sent.Replied(Reply reply)
                    when reply.status() == 200 && reply.body().length < 100 ->
                    new Answer.Value<>(new String(reply.body(), StandardCharsets.UTF_8).strip());
            case Sent sent -> new Answer.Failed<>(Verdict.fault(url(), sent, false));
        };
    }

    private Sent send(String method, String path, @Nullable JsonNode body, Duration limit) {
        var request =
                HttpRequest.newBuilder(URI.create(url() + path))
                        .timeout(limit)
                        .header("Accept", "application/json")
                        .header("Accept-Encoding", "gzip")
                        .method(method, publisher(body));
        if (body != null) {
            request.header("Content-Type", "application/json");
        }
        login.header().ifPresent(value -> request.header("Authorization", value));
        return exchange(request.build(), limit);
    }

    private static BodyPublisher publisher(@Nullable JsonNode body) {
        return body == null
                ? BodyPublishers.noBody()
                : BodyPublishers.ofByteArray(Json.bytes(body));
    }

    /// The library's own limit ends with the answer's head; the wait here covers its body too.
    private Sent exchange(HttpRequest request, Duration limit) {
        var collecting = new AtomicReference<@Nullable BoundedBody>();
        var answer =
                client.sendAsync(
                        request,
                        _ -> {
                            var body = new BoundedBody(limits.body());
                            collecting.set(body);
                            return body;
                        });
        try {
            return new Sent.Replied(reply(answer.get(limit.toMillis(), TimeUnit.MILLISECONDS)));
        } catch (TimeoutException late) {
            var body = collecting.get();
            if (body != null) {
                body.stop(new IOException("took too long"));
            }
            return new Sent.Cut("no whole answer within " + limit.toMillis() + " ms");
        } catch (ExecutionException problem) {
            return unsent(problem.getCause());
        } catch (InterruptedException stop) {
            throw new IllegalStateException("nobody may interrupt a thread of this program", stop);
        } catch (IOException unreadable) {
            return new Sent.Cut("unreadable answer: " + unreadable.getMessage());
        }
    }

    private static Sent unsent(@Nullable Throwable cause) {
        for (var at = cause; at != null; at = at.getCause()) {
            if (at instanceof UnresolvedAddressException) {
                return new Sent.Never("its name is not known on this network");
            }
            if (at instanceof HttpConnectTimeoutException) {
                return new Sent.Never("no connection within the time limit");
            }
            if (at instanceof ConnectException) {
                return new Sent.Never("no connection: " + said(at, "nothing listens there"));
            }
            if (at instanceof SSLHandshakeException) {
                return new Sent.Never("its certificate is not trusted: " + at.getMessage());
            }
        }
        if (cause instanceof IOException) {
            return new Sent.Cut(said(cause, "connection cut"));
        }
        throw new IllegalStateException("request failed", cause);
    }

    private static String said(Throwable problem, String otherwise) {
        return problem.getMessage() == null ? otherwise : problem.getMessage();
    }

    private Reply reply(HttpResponse<byte[]> response) throws IOException {
        var headers = response.headers();
        var body = response.body();
        if (headers.firstValue("Content-Encoding").orElse("").equalsIgnoreCase("gzip")) {
            try (var unpacked = new GZIPInputStream(new ByteArrayInputStream(body))) {
                body = unpacked.readNBytes(limits.body());
                if (unpacked.read() >= 0) {
                    throw BoundedBody.tooLong(limits.body());
                }
            }
        }
        return new Reply(
                response.statusCode(),
                headers.firstValue("Content-Type").orElse(""),
                headers.firstValue("Location").orElse(""),
                body);
    }
}
