package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.util.Optional;

/// One override of Hydra's command line: `lr=0.1`, `+db.port=3306`, `~model`, `lr=0.1,0.2`.
/// Immutable.
///
/// @param action what it does with the key
/// @param key a dotted key, or a config group with slashes
/// @param where the package behind `@`, empty when there is none
/// @param value what is assigned, absent for a deletion without one and for a sweep
/// @param sweep what is tried one after the other, absent for a single value
public record HydraOverride(
        Action action,
        String key,
        String where,
        Optional<Value> value,
        Optional<HydraSweep> sweep) {

    /// What an override does with its key.
    public enum Action {
        /// Changes a key that is there.
        CHANGE,
        /// Adds a key: `+`.
        ADD,
        /// Adds or changes: `++`.
        FORCE,
        /// Removes: `~`.
        DELETE
    }

    /// Reads an override as it is typed behind the shell, or saved in `overrides.yaml`.
    ///
    /// @throws ConfigException when it is none
    public static HydraOverride parse(String text) throws ConfigException {
        Bounds.checkSize(text.length());
        var in = new Cursor(text, 0);
        var action = action(in);
        in.take(c -> c == ' ' || c == '\t');
        var key = in.take(c -> !Character.isWhitespace(c) && "=@:,'\"".indexOf(c) < 0);
        if (key.isEmpty()) {
            throw in.wrong("expected a key");
        }
        var where = in.eat("@") ? in.take(c -> !Character.isWhitespace(c) && c != '=') : "";
        in.take(c -> c == ' ' || c == '\t');
        if (in.done() && action == Action.DELETE) {
            return new HydraOverride(action, key, where, Optional.empty(), Optional.empty());
        }
        in.expect('=');
        var found = new HydraGrammar(in).whole();
        return found instanceof HydraSweep sweep
                ? new HydraOverride(action, key, where, Optional.empty(), Optional.of(sweep))
                : new HydraOverride(
                        action,
                        key,
                        where,
                        Optional.of(HydraGrammar.value(found)),
                        Optional.empty());
    }

    private static Action action(Cursor in) {
        if (in.eat("++")) {
            return Action.FORCE;
        }
        if (in.eat("+")) {
            return Action.ADD;
        }
        return in.eat("~") ? Action.DELETE : Action.CHANGE;
    }
}
