package io.trialdesk.sync;

import io.trialdesk.model.ModelVersion;
import io.trialdesk.model.RegisteredModel;
import io.trialdesk.server.Answer;
import io.trialdesk.server.Fault;
import io.trialdesk.server.Page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Reads a server's registry: the models with their aliases, and all versions in a second search,
/// because neither answer holds both.
final class PullModels {
    private static final int MODELS = 100;
    private static final int VERSIONS = 1000;

    private static final Comparator<ModelVersion> NEWEST_FIRST =
            Comparator.comparingInt((ModelVersion it) -> it.version().length())
                    .thenComparing(ModelVersion::version)
                    .reversed();

    private final Session session;

    PullModels(Session session) {
        this.session = session;
    }

    /// A server without a registry, or one that may not be read, has no models.
    void run() throws Stopped {
        var first = session.client().registry().models(MODELS, Optional.empty());
        if (isAbsent(first)) {
            return;
        }
        var models = new TreeMap<String, RegisteredModel>();
        var tokens = new PageTokens(session.client(), "models");
        var page = Stopped.unlessValue(first);
        page.items().forEach(it -> models.put(it.name(), it));
        var token = tokens.fresh(page.after(Optional.empty()));
        while (token.isPresent()) {
            session.cancel().check();
            page = Stopped.unlessValue(session.client().registry().models(MODELS, token));
            page.items().forEach(it -> models.put(it.name(), it));
            token = tokens.fresh(page.after(token));
        }
        var versions = models.isEmpty() ? Map.<String, List<ModelVersion>>of() : versions();
        var whole = models.values().stream().map(it -> with(it, versions)).toList();
        var _ = session.store().models().replace(session.id(), whole);
    }

    private static boolean isAbsent(Answer<Page<RegisteredModel>> answer) {
        return answer.failure()
                .filter(
                        it ->
                                (it instanceof Fault.NotMlflow other && other.isMissingRoute())
                                        || (it instanceof Fault.Denied no && no.status() == 403))
                .isPresent();
    }

    private Map<String, List<ModelVersion>> versions() throws Stopped {
        var versions = new HashMap<String, List<ModelVersion>>();
        var tokens = new PageTokens(session.client(), "versions of models");
        Optional<String> token = Optional.empty();
        do {
            session.cancel().check();
            var page = Stopped.unlessValue(session.client().registry().versions(VERSIONS, token));
            page.items()
                    .forEach(
                            it ->
                                    versions.computeIfAbsent(it.model(), _ -> new ArrayList<>())
                                            .add(it.version()));
            token = tokens.fresh(page.after(token));
        } while (token.isPresent());
        versions.values().forEach(it -> it.sort(NEWEST_FIRST));
        return versions;
    }

    private static RegisteredModel with(
            RegisteredModel model, Map<String, List<ModelVersion>> versions) {
        return new RegisteredModel(
                model.name(),
                model.description(),
                model.created(),
                model.updated(),
                model.tags(),
                model.aliases(),
                versions.getOrDefault(model.name(), List.of()));
    }
}
