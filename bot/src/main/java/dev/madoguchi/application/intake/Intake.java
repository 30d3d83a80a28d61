package dev.madoguchi.application.intake;

import dev.madoguchi.mailbridge.IncomingMail;
import dev.madoguchi.mailbridge.MimeReader.Glance;

/** What becomes of the mails of a folder. Each does nothing for a mail that has its row in the ledger already. */
public interface Intake {

    void receive(Arrival arrival, IncomingMail mail);

    /** Nobody could read it. */
    void receiveUnreadable(Arrival arrival, Glance glance, String reason);

    /** A mail that was in the folder before the desk was: noted, not answered. */
    void noteOld(Arrival arrival);
}
