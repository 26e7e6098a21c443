package io.trialdesk.secrets;

import com.github.javakeyring.BackendNotSupportedException;
import com.github.javakeyring.Keyring;
import com.github.javakeyring.PasswordAccessException;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/// The operating system's keyring. Every call has a time limit, because a locked keyring may wait
/// for a prompt nobody sees; the library also answers some failures with runtime exceptions from
/// inside itself, which count as "not available".
public final class KeyringVault implements Vault {
    private static final String PROGRAM = "trialdesk";

    private final Executor worker;
    private final Duration limit;

    /// @param worker runs the calls; one that hangs stays there after the limit
    public KeyringVault(Executor worker, Duration limit) {
        this.worker = worker;
        this.limit = limit;
    }

    @Override
    public Kind kind() {
        return Kind.KEYRING;
    }

    /// Whether this system has a keyring that answers.
    public boolean isThere() {
        try {
            return limited(false, _ -> true);
        } catch (IOException closed) {
            return false;
        }
    }

    /// Empty also on a system without any keyring, which therefore keeps nothing.
    @Override
    public Optional<Secret> get(String server) throws IOException {
        return limited(
                Optional.empty(),
                keyring -> {
                    try {
                        return Secret.unpacked(keyring.getPassword(PROGRAM, server));
                    } catch (PasswordAccessException none) {
                        return Optional.empty();
                    }
                });
    }

    @Override
    public void put(String server, Secret secret) throws IOException {
        limited(
                null,
                keyring -> {
                    keyring.setPassword(PROGRAM, server, secret.packed());
                    return true;
                });
    }

    @Override
    public void delete(String server) throws IOException {
        limited(
                false,
                keyring ->
                        removed(
                                () -> keyring.deletePassword(PROGRAM, server),
                                () -> keyring.getPassword(PROGRAM, server)));
    }

    /// The library fails in the same way when there is nothing to remove and when it may not be
    /// removed; what is still there after that was not removed.
    ///
    /// @return whether there was something
    static boolean removed(Step removal, Step reading) throws PasswordAccessException {
        try {
            removal.run();
            return true;
        } catch (PasswordAccessException failure) {
            try {
                reading.run();
            } catch (PasswordAccessException none) {
                return false;
            }
            throw failure;
        }
    }

    /// `without` is the answer of a system that has no keyring, null when that is a failure.
    private <T> T limited(@Nullable T without, Use<T> use) throws IOException {
        var answer = new CompletableFuture<T>();
        worker.execute(
                () -> {
                    try {
                        answer.complete(once(use));
                    } catch (Exception problem) {
                        answer.completeExceptionally(problem);
                    }
                });
        try {
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException late) {
            throw closed(
                    "did not answer within " + limit.toSeconds() + " s; it may be locked", late);
        } catch (ExecutionException problem) {
            if (without != null && problem.getCause() instanceof BackendNotSupportedException) {
                return without;
            }
            throw closed("is not available (" + why(problem.getCause()) + ")", problem);
        } catch (InterruptedException stop) {
            throw new IllegalStateException("nobody may interrupt a thread of this program", stop);
        }
    }

    private static <T> T once(Use<T> use) throws Exception {
        var keyring = Keyring.create();
        try {
            return use.with(keyring);
        } finally {
            keyring.close();
        }
    }

    private static String why(@Nullable Throwable cause) {
        if (cause == null || cause instanceof BackendNotSupportedException) {
            return "this system has none";
        }
        return cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
    }

    private static IOException closed(String what, Exception cause) {
        return new IOException(
                "The keyring of this system "
                        + what
                        + ". Keep the login in a file protected by a passphrase (in the window when"
                        + " the server is added, on the command line with --vault file).",
                cause);
    }

    /// One call of the keyring.
    interface Step {
        void run() throws PasswordAccessException;
    }

    private interface Use<T> {
        T with(Keyring keyring) throws PasswordAccessException;
    }
}
