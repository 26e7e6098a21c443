package io.trialdesk.server;

import java.net.URI;
import java.net.URISyntaxException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;

/// Where a server is, in the one form in which addresses are compared, stored and shown: lower-case
/// scheme and host, no default port, no trailing slash, no user, no query.
///
/// @param base for example `https://ml.example.org/team`
/// @param login what stood before the `@`, or [Login#NONE]
public record Address(URI base, Login login) {
    private static final int MOST_PORT = 65_535;

    /// Reads what a person typed or pasted.
    ///
    /// @throws IllegalArgumentException with a sentence for the person
    public static Address parse(String typed) {
        var text = typed.strip();
        URI uri;
        try {
            uri = new URI(text.contains("://") ? text : "http://" + text);
        } catch (URISyntaxException problem) {
            throw refused(text, "is no address: " + problem.getReason());
        }
        var scheme = String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT);
        if (!scheme.equals("http") && !scheme.equals("https")) {
            throw refused(text, "has to start with http:// or https://");
        }
        if (uri.getHost() == null) {
            throw refused(text, "names no host");
        }
        if (uri.getPort() > MOST_PORT) {
            throw refused(text, "has a port beyond " + MOST_PORT);
        }
        if (uri.getRawQuery() != null) {
            throw refused(text, "has to end before the question mark");
        }
        return new Address(plain(scheme, uri), login(uri));
    }

    /// The base as text, which is what is stored and shown; it never holds a secret.
    public String text() {
        return base.toString();
    }

    private static URI plain(String scheme, URI uri) {
        int usual = scheme.equals("https") ? 443 : 80;
        var port = uri.getPort() < 0 || uri.getPort() == usual ? "" : ":" + uri.getPort();
        var path = uri.getRawPath() == null ? "" : uri.getRawPath().replaceAll("/+$", "");
        return URI.create(scheme + "://" + uri.getHost().toLowerCase(Locale.ROOT) + port + path);
    }

    private static Login login(URI uri) {
        var user = uri.getRawUserInfo();
        if (user == null) {
            return Login.NONE;
        }
        int colon = user.indexOf(':');
        return colon < 0
                ? new Login.Bearer(decode(user))
                : new Login.Basic(
                        decode(user.substring(0, colon)), decode(user.substring(colon + 1)));
    }

    private static String decode(String part) {
        return URLDecoder.decode(part.replace("+", "%2B"), StandardCharsets.UTF_8);
    }

    /// The text may hold a password, so only what follows an `@` is repeated.
    private static IllegalArgumentException refused(String text, String why) {
        var shown = text.substring(text.lastIndexOf('@') + 1);
        return new IllegalArgumentException("Server address \"" + shown + "\" " + why);
    }
}
