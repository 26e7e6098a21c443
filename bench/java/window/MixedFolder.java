package io.trialdesk.boot;

import java.io.IOException;
import java.nio.file.Path;

/// Makes the folder with runs of many tools that the tests use: FOLDER RUNS.
public final class MixedFolder {
    private MixedFolder() {}

    public static void main(String[] args) throws IOException {
        int made = Mixture.make(Path.of(args[0]), Integer.parseInt(args[1])).size();
        System.out.println("DONE");
        System.out.printf("{\"runs\":%d}%n", made);
    }
}
