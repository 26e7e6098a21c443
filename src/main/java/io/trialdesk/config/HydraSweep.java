package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/// What an override of a multirun tries one after the other. Immutable.
public sealed interface HydraSweep {
    /// Tags for the sweeper: `log` in `tag(log, interval(1, 10))`.
    Set<String> tags();

    HydraSweep tagged(Set<String> tags);

    /// These values: `1,2,3` or `choice(1,2,3)`.
    ///
    /// @param shuffled whether in random order
    record Choice(List<Value> values, boolean shuffled, Set<String> tags) implements HydraSweep {
        public Choice {
            values = List.copyOf(values);
            tags = Set.copyOf(tags);
        }

        @Override
        public Choice tagged(Set<String> more) {
            return new Choice(values, shuffled, more);
        }
    }

    /// Numbers in steps, the stop excluded: `range(1,10,2)`.
    record Range(
            BigDecimal start, BigDecimal stop, BigDecimal step, boolean shuffled, Set<String> tags)
            implements HydraSweep {
        private static final int MOST = 10_000;

        public Range {
            tags = Set.copyOf(tags);
        }

        @Override
        public Range tagged(Set<String> more) {
            return new Range(start, stop, step, shuffled, more);
        }

        /// The same numbers, none of them an integer.
        Range ofReals() {
            var real = start.setScale(Math.max(1, start.scale()));
            return new Range(real, stop, step, shuffled, tags);
        }

        private boolean isBefore(BigDecimal at) {
            return step.signum() > 0 ? at.compareTo(stop) < 0 : at.compareTo(stop) > 0;
        }

        /// Its numbers in order, ten thousand at most.
        public List<Value> values() {
            List<Value> values = new ArrayList<>();
            boolean whole = start.scale() <= 0 && stop.scale() <= 0 && step.scale() <= 0;
            for (var at = start; isBefore(at); at = at.add(step)) {
                if (values.size() == MOST) {
                    return values;
                }
                values.add(
                        whole
                                ? new Value.Whole(at.toBigIntegerExact(), at.toPlainString())
                                : new Value.Real(at.doubleValue(), at.toPlainString()));
            }
            return values;
        }
    }

    /// Any number between two: `interval(0,1)`.
    record Interval(Value start, Value end, Set<String> tags) implements HydraSweep {
        public Interval {
            tags = Set.copyOf(tags);
        }

        @Override
        public Interval tagged(Set<String> more) {
            return new Interval(start, end, more);
        }
    }

    /// Every option of a group whose name fits: `glob([a*,b*], exclude=ab)`.
    record Glob(List<String> include, List<String> exclude, Set<String> tags)
            implements HydraSweep {
        public Glob {
            include = List.copyOf(include);
            exclude = List.copyOf(exclude);
            tags = Set.copyOf(tags);
        }

        @Override
        public Glob tagged(Set<String> more) {
            return new Glob(include, exclude, more);
        }
    }
}
