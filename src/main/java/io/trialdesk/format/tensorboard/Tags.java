package io.trialdesk.format.tensorboard;

import org.jspecify.annotations.Nullable;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;

/// The tags of a run, found by the bytes of their name without making a string. This lookup is the
/// hot spot of reading events.
final class Tags {
    private @Nullable Tag[] table = new @Nullable Tag[64];
    private final List<Tag> inOrder = new ArrayList<>();

    /// The tag of this name, made on the first call.
    Tag of(byte[] bytes, int from, int to) {
        int slot = hash(bytes, from, to) & table.length - 1;
        for (Tag tag = table[slot]; tag != null; tag = table[slot]) {
            if (Arrays.equals(tag.key, 0, tag.key.length, bytes, from, to)) {
                return tag;
            }
            slot = slot + 1 & table.length - 1;
        }
        return made(bytes, from, to, slot);
    }

    /// In the order of their first appearance.
    List<Tag> all() {
        return Collections.unmodifiableList(inOrder);
    }

    boolean holdPoints() {
        return inOrder.stream().anyMatch(tag -> tag.points.size() > 0);
    }

    private Tag made(byte[] bytes, int from, int to, int slot) {
        var key = Arrays.copyOfRange(bytes, from, to);
        var tag = new Tag(key, new String(key, StandardCharsets.UTF_8));
        inOrder.add(tag);
        table[slot] = tag;
        if (inOrder.size() * 2 > table.length) {
            grow();
        }
        return tag;
    }

    private void grow() {
        table = new @Nullable Tag[table.length * 2];
        for (var tag : inOrder) {
            int slot = hash(tag.key, 0, tag.key.length) & table.length - 1;
            while (table[slot] != null) {
                slot = slot + 1 & table.length - 1;
            }
            table[slot] = tag;
        }
    }

    private static int hash(byte[] bytes, int from, int to) {
        long sum = (long) to - from;
        int at = from;
        for (; at + 8 <= to; at += 8) {
            sum = (sum ^ Checksum.longAt(bytes, at)) * 0x9E3779B97F4A7C15L;
            sum ^= sum >>> 32;
        }
        for (; at < to; at++) {
            sum = sum * 31 + bytes[at];
        }
        sum *= 0x9E3779B97F4A7C15L;
        return (int) (sum >>> 32);
    }
}
