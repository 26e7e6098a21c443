package io.trialdesk.format.table;

import io.trialdesk.model.Numbers;

import java.util.OptionalDouble;
import java.util.Set;

/// What one cell of a table says. Pure functions.
final class Cell {
    private static final Set<String> MISSING =
            Set.of("", "NA", "N/A", "None", "none", "null", "NULL", "-", "--");

    private Cell() {}

    static boolean isMissing(String cell) {
        return cell.length() <= 4 && MISSING.contains(cell);
    }

    /// The number in a cell; NaN is one. A decimal comma counts where cells are split by something
    /// else.
    static OptionalDouble number(String cell, char delimiter) {
        var number = Numbers.parse(cell);
        return number.isEmpty() && delimiter == ';' && cell.indexOf(',') >= 0
                ? Numbers.parse(cell.replace(',', '.'))
                : number;
    }

    /// Whether a number can be a step.
    static boolean isWhole(double number) {
        return number == Math.rint(number) && Math.abs(number) < 1L << 53;
    }
}
