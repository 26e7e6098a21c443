/// Reader of SwanLab's run folders: the log of both its generations, with the readable files beside
/// it.
@NullMarked
package io.trialdesk.format.swanlab;

import org.jspecify.annotations.NullMarked;
