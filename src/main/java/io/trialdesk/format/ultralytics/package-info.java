/// Training folders of Ultralytics YOLO, and of YOLOv5, v7 and v9 before it.
@NullMarked
package io.trialdesk.format.ultralytics;

import org.jspecify.annotations.NullMarked;
