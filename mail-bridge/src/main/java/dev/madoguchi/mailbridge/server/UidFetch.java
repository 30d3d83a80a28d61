package dev.madoguchi.mailbridge.server;

import jakarta.mail.MessagingException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.eclipse.angus.mail.iap.ProtocolException;
import org.eclipse.angus.mail.imap.IMAPFolder;
import org.eclipse.angus.mail.imap.protocol.FetchResponse;
import org.eclipse.angus.mail.imap.protocol.IMAPProtocol;
import org.eclipse.angus.mail.imap.protocol.UID;
import org.eclipse.angus.mail.imap.protocol.UIDSet;

/** What Jakarta Mail has no method for: one FETCH for many mails, without an object per mail and without asking for their numbers. */
public final class UidFetch {

    private UidFetch() {}

    /**
     * The answers about those of the mails that are still there.
     *
     * @param items such as {@code INTERNALDATE}; each answer also holds its UID
     */
    @SuppressWarnings("unchecked")
    public static List<FetchResponse> of(IMAPFolder folder, Collection<Long> uids, String items)
            throws MessagingException {
        if (uids.isEmpty()) {
            return List.of();
        }
        return (List<FetchResponse>) folder.doCommand(protocol -> fetch(protocol, uids, items));
    }

    private static List<FetchResponse> fetch(IMAPProtocol protocol, Collection<Long> uids, String items)
            throws ProtocolException {
        var sets = UIDSet.createUIDSets(uids.stream().mapToLong(Long::longValue).toArray());
        var responses = protocol.command("UID FETCH " + UIDSet.toString(sets) + " (UID " + items + ")", null);
        var answers = new ArrayList<FetchResponse>();
        for (var response : responses) {
            if (response instanceof FetchResponse answer && answer.getItem(UID.class) != null) {
                answers.add(answer);
            }
        }
        protocol.notifyResponseHandlers(responses);
        protocol.handleResult(responses[responses.length - 1]);
        return answers;
    }
}
