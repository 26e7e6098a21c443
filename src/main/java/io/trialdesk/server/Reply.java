package io.trialdesk.server;

/// An answer as it came, unpacked.
record Reply(int status, String contentType, String location, byte[] body) {}
