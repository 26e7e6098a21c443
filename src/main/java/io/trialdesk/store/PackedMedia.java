package io.trialdesk.store;

import io.trialdesk.model.Media;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.ArrayList;
import java.util.List;

/// The document of some of a run's pictures and texts, version 1: a dozen bytes each when they come
/// from few files under few keys.
final class PackedMedia {
    private static final int VERSION = 1;

    private PackedMedia() {}

    static byte[] write(List<Media> all) {
        var to = new Packer();
        var words = new WordList();
        to.octet(VERSION);
        to.unsigned(all.size());
        for (var media : all) {
            words.write(to, media.key());
            words.write(to, media.kind().name());
            to.signed(media.step());
            to.real(media.wallTime());
            words.write(to, media.file());
            to.unsigned(media.offset());
            to.signed(media.length());
            words.write(to, media.caption());
        }
        return to.toBytes();
    }

    static List<Media> read(byte[] document) {
        var from = new Unpacker(document);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("media stored in unknown version " + version);
        }
        var words = new WordList();
        List<Media> all = new ArrayList<>();
        for (int n = from.count(); n > 0; n--) {
            all.add(
                    new Media(
                            words.read(from),
                            Media.Kind.valueOf(words.read(from)),
                            from.signed(),
                            from.real(),
                            words.read(from),
                            from.unsigned(),
                            from.signed(),
                            words.read(from)));
        }
        return all;
    }
}
