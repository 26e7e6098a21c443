package io.trialdesk.store;

import io.trialdesk.model.Edit;

import org.jdbi.v3.core.Handle;

/// What an edit does besides standing in the history. Every effect is asked for every edit, within
/// the edit's own transaction; one that has nothing to do answers [Changes#NONE]. Throwing undoes
/// the whole edit.
interface EditEffect {
    Changes apply(Handle h, long editId, Edit edit);
}
