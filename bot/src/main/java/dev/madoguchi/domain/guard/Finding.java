package dev.madoguchi.domain.guard;

/**
 * What a guard has found.
 *
 * @param what the word, the address or the name that it stumbled over
 */
public record Finding(Guard guard, String what) {

    private static final int LONGEST = 100;

    public Finding {
        what = what.length() <= LONGEST ? what : what.substring(0, LONGEST) + "…";
    }
}
