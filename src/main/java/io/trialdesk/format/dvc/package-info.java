/// Reader of DVC: the state of a project's work tree, DVCLive's folders, and the experiments that
/// DVC keeps as commits under `refs/exps` in git. Git is read through JGit alone; no program is
/// started and no file is written.
@NullMarked
package io.trialdesk.format.dvc;

import org.jspecify.annotations.NullMarked;
