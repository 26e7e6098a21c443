package io.trialdesk.server;

import org.jspecify.annotations.Nullable;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpResponse.BodySubscriber;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.Flow.Subscription;

/// Collects an answer up to a size and lets go of the connection when told to, which the library's
/// own collectors cannot.
final class BoundedBody implements BodySubscriber<byte[]> {
    private final int most;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final CompletableFuture<byte[]> whole = new CompletableFuture<>();
    private @Nullable Subscription source;
    private boolean stopped;

    BoundedBody(int most) {
        this.most = most;
    }

    @Override
    public synchronized void onSubscribe(Subscription subscription) {
        source = subscription;
        if (stopped) {
            subscription.cancel();
        } else {
            subscription.request(Long.MAX_VALUE);
        }
    }

    @Override
    public synchronized void onNext(List<ByteBuffer> buffers) {
        for (var buffer : buffers) {
            if (bytes.size() + buffer.remaining() > most) {
                stop(tooLong(most));
                return;
            }
            var chunk = new byte[buffer.remaining()];
            buffer.get(chunk);
            bytes.writeBytes(chunk);
        }
    }

    static IOException tooLong(int most) {
        return new IOException("the answer is longer than %,d bytes".formatted(most));
    }

    @Override
    public void onError(Throwable problem) {
        whole.completeExceptionally(problem);
    }

    @Override
    public synchronized void onComplete() {
        whole.complete(bytes.toByteArray());
    }

    @Override
    public CompletionStage<byte[]> getBody() {
        return whole;
    }

    /// Ends the collecting and closes the connection.
    synchronized void stop(IOException why) {
        stopped = true;
        if (source != null) {
            source.cancel();
        }
        whole.completeExceptionally(why);
    }
}
