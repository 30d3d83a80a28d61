package dev.madoguchi.sandbox.mail;

/** A file that travels with a mail; the content id is empty unless the HTML refers to it. */
public record MailFile(String name, String type, String contentId, byte[] bytes) {

    public MailFile(String name, String type, byte[] bytes) {
        this(name, type, "", bytes);
    }
}
