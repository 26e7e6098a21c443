package io.trialdesk.format.sacred;

import io.trialdesk.format.json.JsonWalk;

import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;

import java.util.Arrays;

/// A list of numbers or times in a growing array. For one thread.
final class Column {
    private double[] numbers = new double[64];
    private int size;

    /// Reads a list; what is neither number nor time is a gap of not-a-number.
    void read(JsonParser list) {
        if (list.currentToken() != JsonToken.START_ARRAY) {
            JsonWalk.skip(list);
            return;
        }
        for (var t = list.nextToken(); t != JsonToken.END_ARRAY; t = list.nextToken()) {
            add(number(t, list));
        }
    }

    private static double number(JsonToken token, JsonParser list) {
        return switch (token) {
            case VALUE_NUMBER_INT, VALUE_NUMBER_FLOAT -> list.getDoubleValue();
            case VALUE_STRING -> Times.seconds(list.getString());
            case VALUE_TRUE -> 1;
            case VALUE_FALSE -> 0;
            case START_OBJECT, START_ARRAY -> {
                JsonWalk.skip(list);
                yield Double.NaN;
            }
            default -> Double.NaN;
        };
    }

    private void add(double number) {
        if (size == numbers.length) {
            numbers = Arrays.copyOf(numbers, size * 2);
        }
        numbers[size++] = number;
    }

    int size() {
        return size;
    }

    /// Not-a-number past the end.
    double get(int i) {
        return i < size ? numbers[i] : Double.NaN;
    }

    double[] first(int count) {
        return Arrays.copyOf(numbers, count);
    }
}
