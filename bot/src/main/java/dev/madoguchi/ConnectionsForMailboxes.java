package dev.madoguchi;

import com.zaxxer.hikari.HikariDataSource;
import dev.madoguchi.DeskProperties.MailboxProperties;
import org.springframework.beans.factory.config.BeanPostProcessor;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/** Adds a connection to PostgreSQL for each mailbox, so that however many there are, clicks in Slack need not wait for one. */
@Component
class ConnectionsForMailboxes implements BeanPostProcessor {

    private final Environment environment;

    ConnectionsForMailboxes(Environment environment) {
        this.environment = environment;
    }

    @Override
    public Object postProcessBeforeInitialization(Object bean, String name) {
        if (bean instanceof HikariDataSource pool) {
            pool.setMaximumPoolSize(pool.getMaximumPoolSize() + mailboxes());
        }
        return bean;
    }

    private int mailboxes() {
        return Binder.get(environment)
                .bind("desk.mailboxes", Bindable.listOf(MailboxProperties.class))
                .map(mailboxes -> mailboxes.stream()
                        .mapToInt(ConnectionsForMailboxes::folders)
                        .sum())
                .orElse(0);
    }

    private static int folders(MailboxProperties mailbox) {
        return mailbox.junkFolder() == null ? 1 : 2;
    }
}
