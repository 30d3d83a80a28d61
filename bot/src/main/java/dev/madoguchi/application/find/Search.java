package dev.madoguchi.application.find;

import java.util.List;

/** Finds inquiries by words of their subjects, texts, customers and files. */
public interface Search {

    /** Whether these words are long enough to be looked for: somewhere two letters in a row. */
    boolean takes(String typed);

    /** The inquiries of these mailboxes in which a message has all the words, the latest message first. */
    List<Found> find(String typed, List<String> mailboxes, int most);
}
