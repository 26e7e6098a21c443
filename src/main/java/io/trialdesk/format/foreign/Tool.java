package io.trialdesk.format.foreign;

/// A tool whose files are not read here.
///
/// @param name as a format's
/// @param sentence what it is and what to do
record Tool(String name, String sentence) {
    static final Tool AIM =
            new Tool(
                    "aim",
                    "runs of Aim, whose database is not read: write them out as JSON lines with Aim"
                            + " itself, as the guide shows, and add that folder");
    static final Tool GUILD =
            new Tool(
                    "guild",
                    "runs of Guild AI, of which only event files are read: for flags and results,"
                            + " run 'guild compare --csv FILE' and add that file");
    static final Tool CLEARML =
            new Tool(
                    "clearml",
                    "an offline session of ClearML, which is not read: hand it to a ClearML server"
                            + " with clearml.Task.import_offline_session");
    static final Tool COMET =
            new Tool(
                    "comet",
                    "offline experiments of Comet, which are not read: hand them over with 'comet"
                            + " upload FILE.zip'");
    static final Tool NEPTUNE =
            new Tool(
                    "neptune",
                    "runs of Neptune that were kept offline, which are not read: hand them over"
                            + " with 'neptune sync'");
}
