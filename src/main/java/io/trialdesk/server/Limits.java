package io.trialdesk.server;

import java.time.Duration;

/// How long a server may take and how much it may say.
///
/// @param connect until a connection stands
/// @param read for a whole reading call
/// @param write for a whole writing call, after which its effect is in doubt
/// @param body most bytes of one answer, also after unpacking
public record Limits(Duration connect, Duration read, Duration write, int body) {
    public static final Limits USUAL =
            new Limits(
                    Duration.ofSeconds(5),
                    Duration.ofSeconds(120),
                    Duration.ofSeconds(30),
                    64 << 20);
}
