package dev.madoguchi.mailbridge;

import dev.madoguchi.mailbridge.mime.HeaderBlock;
import dev.madoguchi.mailbridge.mime.RawHeader;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Who wrote a mail and who got it, as its header says. */
final class People {

    private final HeaderBlock block;
    private final Set<String> warnings = new LinkedHashSet<>();

    People(HeaderBlock block) {
        this.block = block;
    }

    Set<String> warnings() {
        return warnings;
    }

    /** Who wrote the mail: From, or what comes nearest to it. */
    MailAddress from() {
        block.first("From").map(RawHeader::warning).ifPresent(warnings::add);
        var all = new ArrayList<MailAddress>();
        for (var name : List.of("From", "Sender", "Reply-To", "Return-Path", "X-Envelope-From")) {
            var found = in(name);
            all.addAll(found);
            if (!found.isEmpty() && found.get(0).address().indexOf('@') > 0) {
                if (!name.equals("From")) {
                    warnings.add("The mail has no readable From; " + name + " was taken instead.");
                }
                return found.get(0);
            }
        }
        if (!all.isEmpty()) {
            warnings.add("The address of the sender has no domain: it cannot be answered.");
            return all.get(0);
        }
        warnings.add("The mail does not say who wrote it.");
        var words = block.first("From").map(RawHeader::decoded).orElse("");
        return new MailAddress("unknown@sender.invalid", words.isEmpty() ? null : words);
    }

    /** The addresses in all fields of this name, at most 100. */
    List<MailAddress> in(String name) {
        var found = new ArrayList<MailAddress>();
        for (var field : block.fields()) {
            if (field.name().equalsIgnoreCase(name) && found.size() < AddressList.LIMIT) {
                found.addAll(MailAddress.parse(field.undecoded()));
            }
        }
        if (found.size() >= AddressList.LIMIT) {
            warnings.add("Of the addresses in " + name + " only the first 100 were read.");
            return List.copyOf(found.subList(0, AddressList.LIMIT));
        }
        return List.copyOf(found);
    }
}
