package io.trialdesk.capture;

import java.io.IOException;

/// A call that is answered with an error, in MLflow's terms. Clients repeat a call that got status
/// 408, 429 or 500 to 504 for minutes, so what will not get better is told by a 4xx or 501.
final class Refusal extends IOException {
    private static final long serialVersionUID = 1;

    private final int status;
    private final String code;

    private Refusal(int status, String code, String message) {
        super(message);
        this.status = status;
        this.code = code;
    }

    int status() {
        return status;
    }

    String code() {
        return code;
    }

    static Refusal invalid(String message) {
        return new Refusal(400, "INVALID_PARAMETER_VALUE", message);
    }

    static Refusal exists(String message) {
        return new Refusal(400, "RESOURCE_ALREADY_EXISTS", message);
    }

    static Refusal missing(String message) {
        return new Refusal(404, "RESOURCE_DOES_NOT_EXIST", message);
    }

    static Refusal noRoute(String message) {
        return new Refusal(404, "ENDPOINT_NOT_FOUND", message);
    }

    static Refusal notOffered(String message) {
        return new Refusal(501, "NOT_IMPLEMENTED", message);
    }

    static Refusal tooLarge(String message) {
        return new Refusal(413, "INVALID_PARAMETER_VALUE", message);
    }

    /// The disk is full, or takes no file of this name.
    static Refusal unstored(IOException problem) {
        return new Refusal(507, "INTERNAL_ERROR", "The file system refused: " + problem);
    }

    static Refusal unknownCaller(String message) {
        return new Refusal(401, "UNAUTHENTICATED", message);
    }

    static Refusal forbidden(String message) {
        return new Refusal(403, "PERMISSION_DENIED", message);
    }

    /// Worth trying again.
    static Refusal busy(String message) {
        return new Refusal(503, "TEMPORARILY_UNAVAILABLE", message);
    }

    static Refusal bug(String message) {
        return new Refusal(400, "INTERNAL_ERROR", message);
    }
}
