package io.trialdesk.ui.runs;

import io.trialdesk.query.Order;
import io.trialdesk.ui.shell.api.Place;

import java.util.List;

/// What the user wants to see.
///
/// @param findSame whether columns without differences are looked for
record RunsQuestion(String filter, List<Order> order, Place.Runs place, boolean findSame) {
    RunsQuestion {
        order = List.copyOf(order);
    }

    RunsQuestion filteredBy(String next) {
        return new RunsQuestion(next, order, place, findSame);
    }

    RunsQuestion orderedBy(List<Order> next) {
        return new RunsQuestion(filter, next, place, findSame);
    }

    RunsQuestion at(Place.Runs next) {
        return new RunsQuestion(filter, order, next, findSame);
    }

    RunsQuestion findingSame(boolean next) {
        return new RunsQuestion(filter, order, place, next);
    }
}
