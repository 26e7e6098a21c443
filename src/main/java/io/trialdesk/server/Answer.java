package io.trialdesk.server;

import java.util.Optional;
import java.util.function.Function;

/// What a call to a server came to: a value, or the reason why there is none.
public sealed interface Answer<T> {

    /// The server answered.
    record Value<T>(T value) implements Answer<T> {}

    /// The call failed in one of the expected ways.
    record Failed<T>(Fault fault) implements Answer<T> {}

    /// The same answer with its value turned into something else.
    default <R> Answer<R> map(Function<T, R> turn) {
        return switch (this) {
            case Value<T>(T value) -> new Value<>(turn.apply(value));
            case Failed<T>(Fault fault) -> new Failed<>(fault);
        };
    }

    /// Goes on with another call when this one has a value.
    default <R> Answer<R> then(Function<T, Answer<R>> next) {
        return switch (this) {
            case Value<T>(T value) -> next.apply(value);
            case Failed<T>(Fault fault) -> new Failed<>(fault);
        };
    }

    default Optional<T> found() {
        return this instanceof Value<T>(T value) ? Optional.of(value) : Optional.empty();
    }

    default Optional<Fault> failure() {
        return this instanceof Failed<T>(Fault fault) ? Optional.of(fault) : Optional.empty();
    }
}
