package io.trialdesk.config;

import java.io.IOException;

/// A configuration file breaks the rules of its format or exceeds a bound. The message is one
/// sentence for people, with the position when there is one.
public class ConfigException extends IOException {
    private static final long serialVersionUID = 1;

    public ConfigException(String message) {
        super(message);
    }
}
