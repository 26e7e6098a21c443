/// JSON documents of other tools that are written anew while a run goes on, so that half of one is
/// a normal sight: what stands of a document, and whether the rest is only not written yet.
@NullMarked
package io.trialdesk.format.json;

import org.jspecify.annotations.NullMarked;
