package dev.madoguchi.mailbridge;

/**
 * Somebody for whom a mail server did not take a mail that it may have taken for others.
 *
 * @param permanent whether it never will (5xx); otherwise it asks to come back later (4xx)
 * @param answer what it said, for people
 */
public record RefusedRecipient(String address, boolean permanent, String answer) {}
