package io.trialdesk.series;

/// The bytes in which points are stored, version 1. Layout, numbers as in [Packer]: version, number
/// of points, then steps, times and values, each beginning with a byte that says how.
///
/// | | how | what follows |
/// |---|---|---|
/// | steps | 0 equal distances | first, distance |
/// | | 1 any | [Section] of signed differences |
/// | times | 0 none known | nothing |
/// | | 1 whole milliseconds | section of signed second differences |
/// | | 2 any | section of signed differences of the bits |
/// | values | 0 all the same | eight bytes |
/// | | 4 single precision loses nothing | four sections, one byte of each value in each |
/// | | 8 any | eight sections |
///
/// Every bit of every step, time and value comes back.
public final class Chunk {
    /// How many points a full chunk holds.
    public static final int FULL = 4096;

    private static final int VERSION = 1;

    private Chunk() {}

    public static byte[] encode(Points points) {
        var to = new Packer();
        to.octet(VERSION);
        to.unsigned(points.size());
        if (points.size() > 0) {
            StepCodec.write(to, points.step());
            TimeCodec.write(to, points.time());
            ValueCodec.write(to, points.value());
        }
        return to.toBytes();
    }

    public static Points decode(byte[] bytes) {
        var from = new Unpacker(bytes);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("a chunk of unknown version " + version);
        }
        int n = from.count();
        if (n == 0) {
            return Points.NONE;
        }
        return new Points(
                StepCodec.read(from, n), TimeCodec.read(from, n), ValueCodec.read(from, n));
    }
}
