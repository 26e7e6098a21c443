package io.trialdesk.format.hydra;

import io.trialdesk.config.ConfigException;
import io.trialdesk.config.ConfigFiles;
import io.trialdesk.config.Dialect;
import io.trialdesk.config.YamlReader;
import io.trialdesk.format.Part;
import io.trialdesk.model.Value;

import java.io.IOException;

/// The files of a job, as OmegaConf wrote them.
record JobFiles(Part part) {

    boolean has(String file) {
        return part.files().contains(file);
    }

    /// Empty when there is no such file.
    String text(String file) throws IOException {
        return has(file) ? ConfigFiles.text(part.path().resolve(file)) : "";
    }

    /// Null's value when there is no such file.
    Value tree(String file) throws IOException {
        try {
            var text = text(file);
            return text.isEmpty() ? Value.Nothing.NULL : YamlReader.read(text, Dialect.OMEGACONF);
        } catch (ConfigException problem) {
            throw new IOException(
                    part.located(file) + " cannot be read: " + problem.getMessage(), problem);
        }
    }
}
