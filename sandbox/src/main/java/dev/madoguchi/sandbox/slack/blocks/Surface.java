package dev.madoguchi.sandbox.slack.blocks;

/** Where blocks can stand, and how many of them. */
public enum Surface {
    MESSAGE(50),
    MODAL(100),
    HOME(100);

    final int mostBlocks;

    Surface(int mostBlocks) {
        this.mostBlocks = mostBlocks;
    }
}
