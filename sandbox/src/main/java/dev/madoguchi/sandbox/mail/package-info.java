/** The mail server of the sandbox, in memory, and the customers who write and read with it. */
@NullMarked
package dev.madoguchi.sandbox.mail;

import org.jspecify.annotations.NullMarked;
