package io.trialdesk.store;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;

import org.jdbi.v3.core.Handle;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/// Registered models as their servers last told them. Any thread.
public final class Models {
    private static final String OF_SERVER =
            "select document from model where server = ? order by name";
    private static final String ONE = "select document from model where server = ? and name = ?";
    private static final String PUT =
            "merge into model (server, name, document, checked_at) key (server, name) values (?, ?,"
                    + " ?, ?)";

    private final Database database;

    Models(Database database) {
        this.database = database;
    }

    /// The models of a server by name.
    public List<RegisteredModel> ofServer(int server) {
        return database.read(h -> h.select(OF_SERVER, server).map(Documents.FIRST).list()).stream()
                .map(PackedModel::read)
                .toList();
    }

    /// Stores everything a server's registry holds now.
    public Changes replace(int server, Collection<RegisteredModel> models) {
        if (ofServer(server).equals(List.copyOf(models))) {
            return Changes.NONE;
        }
        return database.writeLazily(
                h -> {
                    h.execute("delete from model where server = ?", server);
                    models.forEach(model -> put(h, server, model));
                    return Changes.of(Changes.Kind.MODEL);
                });
    }

    private void put(Handle h, int server, RegisteredModel model) {
        put(h, server, model, database.now().toEpochMilli());
    }

    private static void put(Handle h, int server, RegisteredModel model, long at) {
        h.execute(PUT, server, model.name(), PackedModel.write(model), at);
    }

    static Changes alias(
            Handle h, int server, String model, String alias, Optional<String> version) {
        return change(
                h,
                server,
                model,
                old -> {
                    var aliases = new TreeMap<>(old.aliases());
                    aliases.remove(alias);
                    version.ifPresent(it -> aliases.put(alias, it));
                    return with(old, aliases, old.versions());
                });
    }

    static Changes stage(Handle h, int server, String model, String version, String stage) {
        return change(
                h,
                server,
                model,
                old ->
                        with(
                                old,
                                old.aliases(),
                                old.versions().stream()
                                        .map(
                                                it ->
                                                        it.version().equals(version)
                                                                ? staged(it, stage)
                                                                : it)
                                        .toList()));
    }

    private static Changes change(
            Handle h, int server, String model, UnaryOperator<RegisteredModel> how) {
        var stored = h.select(ONE, server, model).map(Documents.FIRST).findOne();
        stored.map(PackedModel::read)
                .ifPresent(
                        old ->
                                h.execute(
                                        "update model set document = ? where server = ? and name ="
                                                + " ?",
                                        PackedModel.write(how.apply(old)),
                                        server,
                                        model));
        return Changes.of(Changes.Kind.MODEL);
    }

    private static RegisteredModel with(
            RegisteredModel old, Map<String, String> aliases, List<ModelVersion> versions) {
        return new RegisteredModel(
                old.name(),
                old.description(),
                old.created(),
                old.updated(),
                old.tags(),
                aliases,
                versions);
    }

    private static ModelVersion staged(ModelVersion old, String stage) {
        return new ModelVersion(
                old.version(),
                stage,
                old.runId(),
                old.origin(),
                old.status(),
                old.description(),
                old.created(),
                old.updated(),
                old.tags());
    }
}
