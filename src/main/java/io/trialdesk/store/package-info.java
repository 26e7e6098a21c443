/// The workspace: the one database with everything known, and the only SQL of the application. One
/// class per noun over two doors of [Database]; every commit announces kinds and ids through
/// [Changes], never contents. Knows nothing of files, servers or windows.
@NullMarked
package io.trialdesk.store;

import org.jspecify.annotations.NullMarked;
