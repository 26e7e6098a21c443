package io.trialdesk.store;

import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/// Words that come up again and again in one document: each is written in full the first time and
/// by its number afterwards. For one document, written or read from its beginning.
final class WordList {
    private final Map<String, Integer> numbers = new HashMap<>();
    private final List<String> words = new ArrayList<>();

    void write(Packer to, String word) {
        var number = numbers.putIfAbsent(word, numbers.size() + 1);
        if (number == null) {
            to.unsigned(0);
            to.text(word);
        } else {
            to.unsigned(number);
        }
    }

    String read(Unpacker from) {
        int number = from.count();
        if (number == 0) {
            words.add(from.text());
            return words.getLast();
        }
        return words.get(number - 1);
    }
}
