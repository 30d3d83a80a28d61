/** Bytes of mail to characters, however wrongly they are labelled. */
@NullMarked
package dev.madoguchi.mailbridge.decode;

import org.jspecify.annotations.NullMarked;
