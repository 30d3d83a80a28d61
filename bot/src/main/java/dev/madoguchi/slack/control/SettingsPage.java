package dev.madoguchi.slack.control;

import com.slack.api.model.view.View;
import dev.madoguchi.slack.Words;
import dev.madoguchi.slack.post.SettingsViews.Entry;
import java.util.List;

/** A part of the settings: what it lists, and the form behind each line. */
interface SettingsPage {

    /** The key of its words, too. */
    String name();

    /** Its place among the pages. */
    int place();

    /** Whether nothing can be added to it. */
    boolean isFixed();

    List<Entry> entries(Words words);

    /** The form of an entry; of a new one if the id is empty. */
    View form(String id, Words words);
}
