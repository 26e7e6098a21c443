package io.trialdesk.config;

import io.trialdesk.model.Value;

import java.math.BigInteger;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Base64;
import java.util.Optional;

/// A single number of NumPy as PyYAML dumps it: its type and its bytes in base 64. Pure functions.
final class NumpyScalar {
    private NumpyScalar() {}

    /// Empty when the type is not one of the plain numbers or the bytes are not as many.
    static Optional<Value> read(Value type, Value bytes) {
        if (!(Trees.at(type, "args") instanceof Value.Items args) || args.items().isEmpty()) {
            return Optional.empty();
        }
        var order =
                Trees.at(type, "state").text().contains(">")
                        ? ByteOrder.BIG_ENDIAN
                        : ByteOrder.LITTLE_ENDIAN;
        try {
            var text = bytes.text().replaceFirst("^!!binary", "");
            var held = ByteBuffer.wrap(Base64.getMimeDecoder().decode(text)).order(order);
            return number(args.items().getFirst().text(), held);
        } catch (IllegalArgumentException noBase64) {
            return Optional.empty();
        }
    }

    private static Optional<Value> number(String type, ByteBuffer held) {
        int size = held.remaining();
        return switch (type + ":" + size) {
            case "f8:8" -> Optional.of(real(held.getDouble()));
            case "f4:4" -> Optional.of(single(held.getFloat()));
            case "f2:2" -> Optional.of(single(Float.float16ToFloat(held.getShort())));
            case "i8:8" -> Optional.of(Value.Whole.of(held.getLong()));
            case "i4:4" -> Optional.of(Value.Whole.of(held.getInt()));
            case "i2:2" -> Optional.of(Value.Whole.of(held.getShort()));
            case "i1:1" -> Optional.of(Value.Whole.of(held.get()));
            case "u8:8", "u4:4", "u2:2", "u1:1" -> Optional.of(unsigned(held));
            case "b1:1" -> Optional.of(Value.Flag.of(held.get() != 0));
            default -> Optional.empty();
        };
    }

    private static Value real(double value) {
        return new Value.Real(value, PythonText.real(value));
    }

    private static Value single(float value) {
        return new Value.Real(value, Float.toString(value));
    }

    private static Value unsigned(ByteBuffer held) {
        var bytes = new byte[held.remaining()];
        boolean big = held.order() == ByteOrder.BIG_ENDIAN;
        for (int i = 0; i < bytes.length; i++) {
            bytes[big ? i : bytes.length - 1 - i] = held.get();
        }
        var value = new BigInteger(1, bytes);
        return new Value.Whole(value, value.toString());
    }
}
