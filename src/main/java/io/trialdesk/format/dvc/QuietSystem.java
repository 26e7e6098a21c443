package io.trialdesk.format.dvc;

import org.eclipse.jgit.lib.Config;
import org.eclipse.jgit.storage.file.FileBasedConfig;
import org.eclipse.jgit.util.FS;
import org.eclipse.jgit.util.SystemReader;

import java.io.File;
import java.util.concurrent.TimeUnit;

/// Keeps JGit from asking anything but the repository: it would look for the settings of the system
/// by starting `git`, and measure the clock of a file system by writing files to it.
final class QuietSystem extends SystemReader.Delegate {
    private QuietSystem() {
        super(SystemReader.getInstance());
    }

    /// Takes effect for all of the program, which uses JGit here alone.
    static void install() {
        if (!(SystemReader.getInstance() instanceof QuietSystem)) {
            SystemReader.setInstance(new QuietSystem());
        }
    }

    @Override
    public FileBasedConfig openSystemConfig(Config parent, FS system) {
        return new Unread(parent, system);
    }

    @Override
    public FileBasedConfig openUserConfig(Config parent, FS system) {
        return new Unread(parent, system);
    }

    @Override
    public FileBasedConfig openJGitConfig(Config parent, FS system) {
        return new Unread(parent, system);
    }

    /// Settings of which there is no file. Every file system is said to have been measured.
    private static final class Unread extends FileBasedConfig {
        private static final String MEASURED = "filesystem";

        Unread(Config parent, FS system) {
            super(parent, new File("none"), system);
        }

        @Override
        public void load() {}

        @Override
        public void save() {}

        @Override
        public boolean isOutdated() {
            return false;
        }

        @Override
        public long getTimeUnit(
                String section, String sub, String name, long otherwise, TimeUnit unit) {
            return section.equals(MEASURED)
                    ? unit.convert(1, TimeUnit.SECONDS)
                    : super.getTimeUnit(section, sub, name, otherwise, unit);
        }
    }
}
