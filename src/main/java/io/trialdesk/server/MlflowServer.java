package io.trialdesk.server;

import tools.jackson.databind.JsonNode;

import java.util.Optional;

/// An MLflow-compatible server. Each call is one request, blocks its thread, and is never repeated
/// by this class. Any thread, several calls at a time.
public final class MlflowServer {
    private final Address address;
    private final Wire wire;

    private MlflowServer(Address address, Wire wire) {
        this.address = address;
        this.wire = wire;
    }

    /// A client of the server at an address; connects when first asked something.
    public static MlflowServer at(Address address, Login login, Limits limits) {
        return new MlflowServer(address, new Wire(address, login, limits));
    }

    public Address address() {
        return address;
    }

    /// Asks what kind of server this is. Only the question that every MLflow server answers decides
    /// whether it is one; version and store are extras that a vendor may hide.
    public Answer<Capabilities> probe() {
        return experiments()
                .search(RunView.ACTIVE, 1, Optional.empty())
                .map(
                        _ ->
                                new Capabilities(
                                        wire.text("/version").found().orElse(""),
                                        wire.plainJson(
                                                        "/api/3.0/mlflow/server-info",
                                                        MlflowServer::store)
                                                .found()
                                                .orElse(""),
                                        registry().hasAliases()));
    }

    public ExperimentCalls experiments() {
        return new ExperimentCalls(wire);
    }

    public RunCalls runs() {
        return new RunCalls(wire);
    }

    public RegistryCalls registry() {
        return new RegistryCalls(wire);
    }

    private static String store(JsonNode about) {
        return Json.text(about, "store_type");
    }
}
