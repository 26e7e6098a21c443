package io.trialdesk.ui.models;

import java.util.List;
import java.util.Optional;

/// Everything the screen shows, made on a worker.
record ModelsAnswer(List<ModelRow> models, Optional<Board> board) {}
