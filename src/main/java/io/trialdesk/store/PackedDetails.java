package io.trialdesk.store;

import io.trialdesk.model.ConfigLayer;
import io.trialdesk.model.Provenance;
import io.trialdesk.model.RunDetails;
import io.trialdesk.model.RunDetails.Sourced;
import io.trialdesk.model.Value;
import io.trialdesk.series.Packer;
import io.trialdesk.series.Unpacker;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// The document of a run's details, version 1. Few files hold many fields, so each file is written
/// once. Equal details give equal bytes.
final class PackedDetails {
    private static final int VERSION = 1;

    private PackedDetails() {}

    static byte[] write(RunDetails details) {
        var to = new Packer();
        var files = new WordList();
        to.octet(VERSION);
        to.unsigned(details.origins().size());
        details.origins()
                .forEach(
                        (field, file) -> {
                            to.text(field);
                            files.write(to, file);
                        });
        to.unsigned(details.layers().size());
        for (var layer : details.layers()) {
            to.text(layer.kind().name());
            files.write(to, layer.file());
            to.unsigned(layer.params().size());
            layer.params()
                    .forEach(
                            (key, value) -> {
                                to.text(key);
                                PackedValue.write(to, value);
                            });
        }
        to.unsigned(details.provenance().size());
        details.provenance()
                .forEach(
                        (field, found) -> {
                            to.text(field.name());
                            to.text(found.text());
                            files.write(to, found.file());
                        });
        return to.toBytes();
    }

    static RunDetails read(byte[] document) {
        var from = new Unpacker(document);
        int version = from.octet();
        if (version != VERSION) {
            throw new IllegalStateException("details stored in unknown version " + version);
        }
        var files = new WordList();
        return new RunDetails(origins(from, files), layers(from, files), provenance(from, files));
    }

    private static Map<String, String> origins(Unpacker from, WordList files) {
        var origins = new HashMap<String, String>();
        for (int n = from.count(); n > 0; n--) {
            origins.put(from.text(), files.read(from));
        }
        return origins;
    }

    private static List<ConfigLayer> layers(Unpacker from, WordList files) {
        var layers = new ArrayList<ConfigLayer>();
        for (int n = from.count(); n > 0; n--) {
            var kind = ConfigLayer.Kind.valueOf(from.text());
            layers.add(new ConfigLayer(kind, files.read(from), params(from)));
        }
        return layers;
    }

    private static Map<String, Value> params(Unpacker from) {
        var params = new LinkedHashMap<String, Value>();
        for (int n = from.count(); n > 0; n--) {
            params.put(from.text(), PackedValue.read(from));
        }
        return params;
    }

    private static Map<Provenance, Sourced> provenance(Unpacker from, WordList files) {
        var provenance = new EnumMap<Provenance, Sourced>(Provenance.class);
        for (int n = from.count(); n > 0; n--) {
            var field = Provenance.valueOf(from.text());
            provenance.put(field, new Sourced(from.text(), files.read(from)));
        }
        return provenance;
    }
}
