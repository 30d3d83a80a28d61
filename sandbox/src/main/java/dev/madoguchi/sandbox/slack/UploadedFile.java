package dev.madoguchi.sandbox.slack;

/** A file as a person drops it into a message, or as the bot uploaded it. */
public record UploadedFile(String name, String mimetype, byte[] bytes) {}
