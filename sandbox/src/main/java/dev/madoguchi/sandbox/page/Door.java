package dev.madoguchi.sandbox.page;

import java.io.IOException;

/** One address of the page's server. */
interface Door {

    void answer(Call call) throws IOException;

    /** Whether it changes something: then it is asked by POST only, which no link or picture can do. */
    default boolean acts() {
        return false;
    }
}
