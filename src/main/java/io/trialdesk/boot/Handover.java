package io.trialdesk.boot;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import tools.jackson.databind.ObjectMapper;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.AsynchronousCloseException;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.Consumer;

/// How a second start on a workspace in use gives its folders to the first and ends: a local socket
/// that only this user can reach, one JSON array of texts per connection, answered with `ok`.
final class Handover implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Handover.class);
    private static final ObjectMapper JSON = JsonMapper.shared();
    private static final byte[] OK = "ok\n".getBytes(StandardCharsets.UTF_8);

    /// Longer socket paths are refused by some systems.
    private static final int LONGEST_PATH = 90;

    private final ServerSocketChannel server;
    private final Path socket;

    private Handover(ServerSocketChannel server, Path socket) {
        this.server = server;
        this.socket = socket;
    }

    /// Listens for later starts; the caller must own the workspace. What they hand over is told on
    /// a thread of its own.
    static Handover listen(Path home, Consumer<List<String>> taker) throws IOException {
        var socket = socketOf(home);
        Files.deleteIfExists(socket);
        var server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(socket));
        var handover = new Handover(server, socket);
        Thread.ofVirtual().name("handover").start(() -> handover.serve(taker));
        return handover;
    }

    /// Gives texts to the process that owns the workspace.
    ///
    /// @return whether somebody took them
    static boolean send(Path home, List<String> texts) {
        try (var channel = SocketChannel.open(UnixDomainSocketAddress.of(socketOf(home)))) {
            channel.write(ByteBuffer.wrap(JSON.writeValueAsBytes(texts)));
            channel.shutdownOutput();
            var answer = Channels.newInputStream(channel).readAllBytes();
            return new String(answer, StandardCharsets.UTF_8).startsWith("ok");
        } catch (IOException e) {
            LOG.debug("nobody listens for {}", home, e);
            return false;
        }
    }

    private void serve(Consumer<List<String>> taker) {
        while (server.isOpen()) {
            try {
                var channel = server.accept();
                Thread.ofVirtual().name("handover").start(() -> take(channel, taker));
            } catch (AsynchronousCloseException e) {
                LOG.debug("no longer listening", e);
                return;
            } catch (IOException e) {
                LOG.warn("A second start could not be heard", e);
            }
        }
    }

    /// One start; whatever is wrong with it concerns no other.
    private static void take(SocketChannel channel, Consumer<List<String>> taker) {
        try (channel) {
            var bytes = Channels.newInputStream(channel).readNBytes(1 << 20);
            taker.accept(List.of(JSON.readValue(bytes, String[].class)));
            channel.write(ByteBuffer.wrap(OK));
        } catch (IOException | RuntimeException e) {
            LOG.warn("A second start could not hand over its arguments", e);
        }
    }

    private static Path socketOf(Path home) {
        var inside = home.toAbsolutePath().normalize().resolve("handover.socket");
        if (inside.toString().getBytes(StandardCharsets.UTF_8).length <= LONGEST_PATH) {
            return inside;
        }
        var name = "trialdesk-%08x.socket".formatted(inside.toString().hashCode());
        return Path.of(System.getProperty("java.io.tmpdir"), name);
    }

    @Override
    public void close() throws IOException {
        server.close();
        Files.deleteIfExists(socket);
    }
}
