package io.trialdesk.format.tensorboard;

import io.trialdesk.format.tensorboard.Wire.Malformed;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;

/// The one number or the texts in a `TensorProto`, and where it lies. Reused by one thread.
final class Tensor {
    private static final int FLOAT32 = 1;
    private static final int FLOAT64 = 2;
    private static final int INT32 = 3;
    private static final int UINT8 = 4;
    private static final int INT16 = 5;
    private static final int INT8 = 6;
    private static final int INT64 = 9;
    private static final int BOOL = 10;
    private static final int BFLOAT16 = 14;
    private static final int UINT16 = 17;
    private static final int FLOAT16 = 19;
    private static final int UINT32 = 22;
    private static final int UINT64 = 23;

    private final Wire tensor = new Wire();
    private final Wire inner = new Wire();
    private int type;
    private long elements;
    private long values;
    private double value;
    private int[] texts = new int[8];
    private int textCount;
    private int from;
    private int to;

    /// Reads the tensor in the field that `outer` has just passed.
    void read(Wire outer) throws Malformed {
        type = 0;
        elements = 1;
        values = 0;
        value = 0;
        textCount = 0;
        int contentFrom = 0;
        int contentTo = 0;
        from = outer.from();
        to = outer.to();
        tensor.into(outer);
        while (tensor.more()) {
            int key = tensor.key();
            switch (key >>> 3) {
                case 1 -> type = (int) tensor.varint();
                case 2 -> shape();
                case 4 -> {
                    tensor.bytesField();
                    contentFrom = tensor.from();
                    contentTo = tensor.to();
                }
                case 8 -> string();
                case 5, 6, 7, 10, 11, 13, 16, 17 -> numbers(key);
                default -> tensor.skip(key);
            }
        }
        if (contentTo > contentFrom) {
            content(tensor.bytes(), contentFrom, contentTo - contentFrom);
        }
    }

    /// Whether it holds exactly one number.
    boolean isNumber() {
        return elements == 1 && values <= 1 && isNumeric(type);
    }

    double number() {
        return value;
    }

    /// The first text of a tensor of texts.
    String text() {
        return textCount == 0
                ? ""
                : new String(
                        tensor.bytes(),
                        textFrom(0),
                        textTo(0) - textFrom(0),
                        StandardCharsets.UTF_8);
    }

    /// How many texts it holds.
    int texts() {
        return textCount;
    }

    /// Where a text begins in the bytes it was read from.
    int textFrom(int index) {
        return texts[2 * index];
    }

    int textTo(int index) {
        return texts[2 * index + 1];
    }

    /// Where it begins itself.
    int from() {
        return from;
    }

    int to() {
        return to;
    }

    private static boolean isNumeric(int type) {
        return type != 0 && width(type) > 0;
    }

    private void shape() throws Malformed {
        tensor.bytesField();
        var dimensions = inner.into(tensor);
        while (dimensions.more()) {
            int key = dimensions.key();
            if (key == (2 << 3 | Wire.BYTES)) {
                dimensions.bytesField();
                elements *= size(new Wire().into(dimensions));
            } else {
                dimensions.skip(key);
            }
        }
    }

    private static long size(Wire dimension) throws Malformed {
        long size = 0;
        while (dimension.more()) {
            int key = dimension.key();
            if (key == (1 << 3 | Wire.VARINT)) {
                size = dimension.varint();
            } else {
                dimension.skip(key);
            }
        }
        return size;
    }

    private void string() throws Malformed {
        tensor.bytesField();
        values++;
        if (texts.length == 2 * textCount) {
            texts = Arrays.copyOf(texts, 2 * texts.length);
        }
        texts[2 * textCount] = tensor.from();
        texts[2 * textCount++ + 1] = tensor.to();
    }

    /// A repeated number, packed or not; the first one is kept.
    private void numbers(int key) throws Malformed {
        if ((key & 7) != Wire.BYTES) {
            number(tensor, key >>> 3);
            return;
        }
        tensor.bytesField();
        inner.into(tensor);
        while (inner.more()) {
            number(inner, key >>> 3);
        }
    }

    private void number(Wire from, int field) throws Malformed {
        double found =
                switch (field) {
                    case 5 -> Float.intBitsToFloat(from.fixed32());
                    case 6 -> Double.longBitsToDouble(from.fixed64());
                    case 13 -> half((short) from.varint());
                    case 17 -> unsigned(from.varint());
                    default -> from.varint();
                };
        if (values++ == 0) {
            value = found;
        }
    }

    private double half(short bits) {
        return type == BFLOAT16 ? Float.intBitsToFloat(bits << 16) : Float.float16ToFloat(bits);
    }

    private static double unsigned(long bits) {
        return bits >= 0 ? bits : ((bits >>> 1) | (bits & 1)) * 2.0;
    }

    private void content(byte[] bytes, int at, int length) {
        int width = width(type);
        if (width == 0 || length % width != 0) {
            values = 2;
            return;
        }
        values = length / width;
        value =
                switch (width) {
                    case 8 -> eight(Checksum.longAt(bytes, at));
                    case 4 -> four(Checksum.intAt(bytes, at));
                    case 2 -> two((short) ((bytes[at] & 0xFF) | (bytes[at + 1] << 8)));
                    default -> type == INT8 ? bytes[at] : bytes[at] & 0xFF;
                };
    }

    private double eight(long bits) {
        return switch (type) {
            case FLOAT64 -> Double.longBitsToDouble(bits);
            case UINT64 -> unsigned(bits);
            default -> bits;
        };
    }

    private double four(int bits) {
        return switch (type) {
            case FLOAT32 -> Float.intBitsToFloat(bits);
            case UINT32 -> Integer.toUnsignedLong(bits);
            default -> bits;
        };
    }

    private double two(short bits) {
        return switch (type) {
            case INT16 -> bits;
            case UINT16 -> Short.toUnsignedInt(bits);
            default -> half(bits);
        };
    }

    /// Bytes of one element, 0 for what is no number.
    private static int width(int type) {
        return switch (type) {
            case FLOAT64, INT64, UINT64 -> 8;
            case FLOAT32, INT32, UINT32 -> 4;
            case INT16, UINT16, FLOAT16, BFLOAT16 -> 2;
            case UINT8, INT8, BOOL -> 1;
            default -> 0;
        };
    }
}
