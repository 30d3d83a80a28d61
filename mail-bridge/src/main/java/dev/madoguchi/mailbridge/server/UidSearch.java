package dev.madoguchi.mailbridge.server;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.angus.mail.iap.BadCommandException;
import org.eclipse.angus.mail.iap.CommandFailedException;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.IMAPResponse;

/** What Jakarta Mail has no method for: the UIDs of a folder without an object per mail. */
public final class UidSearch {

    private UidSearch() {}

    @SuppressWarnings("unchecked")
    public static List<Long> after(IMAPFolder folder, long uid) throws MessagingException {
        return (List<Long>) folder.doCommand(protocol -> search(protocol, uid));
    }

    /** Asked for with STATUS: the number that was told when the folder was opened grows old. */
    public static long next(IMAPFolder folder) throws MessagingException {
        return (Long) folder.doCommand(protocol -> {
            long next = -1;
            try {
                next = protocol.status(folder.getFullName(), new String[] {"UIDNEXT"}).uidnext;
            } catch (CommandFailedException | BadCommandException notOfAnOpenFolder) {
                // RFC 3501 section 6.3.10 lets a server refuse that
            }
            return next > 0 ? next : greatest(search(protocol, 0)) + 1;
        });
    }

    private static long greatest(List<Long> uids) {
        return uids.isEmpty() ? 0 : uids.get(uids.size() - 1);
    }

    /** {@code 7:*} holds the last mail even when its UID is 3 (RFC 3501 section 6.4.8): hence the comparison. */
    private static List<Long> search(IMAPProtocol protocol, long uid) throws ProtocolException {
        var responses = protocol.command("UID SEARCH UID " + (uid + 1) + ":*", null);
        var uids = new ArrayList<Long>();
        for (var response : responses) {
            if (response instanceof IMAPResponse answer && answer.keyEquals("SEARCH")) {
                for (long found = answer.readLong(); found != -1; found = answer.readLong()) {
                    if (found > uid) {
                        uids.add(found);
                    }
                }
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return uids.stream().sorted().distinct().toList();
    }
}
