/** What Jakarta Mail leaves undone when it talks to servers: sockets in our own hand, an IDLE that ends, a search for UIDs. */
@NullMarked
package dev.madoguchi.mailbridge.server;

import org.jspecify.annotations.NullMarked;
