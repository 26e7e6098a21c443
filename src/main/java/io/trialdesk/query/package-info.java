/// Questions to the run table: the immutable columns of the catalogue, the filter language from
/// text over a tree to column scans, and sorting. Pure functions over values; knows no database.
@NullMarked
package io.trialdesk.query;

import org.jspecify.annotations.NullMarked;
