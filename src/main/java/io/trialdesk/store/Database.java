package io.trialdesk.store;

/// The two doors to the database.
final class Database {}
