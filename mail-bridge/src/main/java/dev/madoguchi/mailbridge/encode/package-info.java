/** How what the desk says becomes lines that every mail program reads. */
@NullMarked
package dev.madoguchi.mailbridge.encode;

import org.jspecify.annotations.NullMarked;
