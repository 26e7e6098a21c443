package io.trialdesk.format.json;

import io.trialdesk.format.SmallText;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.exc.StreamReadException;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.core.json.JsonReadFeature;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.SequenceInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/// Walks the object that a JSON file of any size holds, token by token, as Python writes it: bare
/// `NaN` and `Infinity`, integers of any size. Memory is bounded by the longest text in it. Pure
/// functions.
public final class JsonWalk {
    /// Texts longer than this are damage.
    private static final int LONGEST_TEXT = 4 << 20;

    private static final int DEEPEST = 64;
    private static final int MOST_TROUBLES = 100;

    private static final JsonFactory FACTORY =
            JsonFactory.builder()
                    .enable(JsonReadFeature.ALLOW_NON_NUMERIC_NUMBERS)
                    .streamReadConstraints(
                            StreamReadConstraints.builder()
                                    .maxNestingDepth(DEEPEST)
                                    .maxStringLength(LONGEST_TEXT)
                                    .maxNumberLength(400)
                                    .build())
                    .build();

    private JsonWalk() {}

    /// Takes the entries of an object one by one. The parser stands on the value; when the entry
    /// returns, it stands on the value's last token.
    @FunctionalInterface
    public interface Entries {
        void entry(String key, JsonParser value);
    }

    /// Where to go on after damage in an indented document: at the next place where a line begins
    /// like this, as if the document began with this opening.
    ///
    /// @param line beginning of a line, its indentation included
    /// @param opening what stands before it in a document made of it and the rest
    public record Resume(String line, String opening) {
        /// The entries of a document that Python indented by two.
        public static final Resume ENTRIES = new Resume("  \"", "{");
    }

    /// Walks the whole file. Everything that stands before a cut has been handed over then; after
    /// damage the walk goes on where one of the places to resume is found.
    public static Ending file(Path file, List<Resume> resumes, Entries entries) throws IOException {
        SmallText.checkRegular(file);
        long size = Files.size(file);
        List<Ending.Trouble> troubles = new ArrayList<>();
        var next = new Found(0, "");
        while (next != null && troubles.size() < MOST_TROUBLES) {
            var problem = walk(file, next, entries);
            if (problem == null) {
                return new Ending(size == 0, troubles);
            }
            long read = Ending.place(problem) - next.opening().length();
            if (Ending.isCut(problem, size - next.at() + next.opening().length())) {
                return new Ending(true, troubles);
            }
            long at = next.at() + Math.max(0, read);
            troubles.add(new Ending.Trouble(at, words(problem)));
            next = Landmarks.next(file, at, resumes);
        }
        return new Ending(false, troubles);
    }

    /// A place in a file to read on from.
    record Found(long at, String opening) {}

    private static @org.jspecify.annotations.Nullable JacksonException walk(
            Path file, Found from, Entries entries) throws IOException {
        try (var in = open(file, from);
                var parser = FACTORY.createParser(ObjectReadContext.empty(), in)) {
            var first = parser.nextToken();
            if (first == JsonToken.START_OBJECT) {
                object(parser, entries);
            } else if (first != null) {
                return new StreamReadException(parser, "expected an object in braces");
            }
            return null;
        } catch (JacksonException problem) {
            return problem;
        }
    }

    private static InputStream open(Path file, Found from) throws IOException {
        var in = Files.newInputStream(file);
        in.skipNBytes(from.at());
        var opening = from.opening().getBytes(StandardCharsets.US_ASCII);
        return new SequenceInputStream(new ByteArrayInputStream(opening), in);
    }

    private static String words(JacksonException problem) {
        return "it is no JSON here: " + problem.getOriginalMessage();
    }

    /// Walks an object whose opening brace has just been read.
    public static void object(JsonParser parser, Entries entries) {
        for (var t = parser.nextToken(); t != JsonToken.END_OBJECT; t = parser.nextToken()) {
            if (t == null) {
                throw new StreamReadException(parser, "the end of an object is missing");
            }
            var key = parser.currentName();
            parser.nextToken();
            entries.entry(key, parser);
        }
    }

    /// Passes over a value.
    public static void skip(JsonParser value) {
        var _ = value.skipChildren();
    }
}
