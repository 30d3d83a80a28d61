package dev.madoguchi.sandbox;

import dev.madoguchi.sandbox.CrashTrigger.Moment;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;
import org.springframework.jdbc.datasource.DelegatingDataSource;

/** A database whose statements and commits are moments at which the process may die. */
final class CrashingDatabase {

    private final CrashingBot bot;
    private final Connection connection;
    private final List<Done> done = new ArrayList<>();

    private record Done(String sql, String bound) {}

    private CrashingDatabase(CrashingBot bot, Connection connection) {
        this.bot = bot;
        this.connection = connection;
    }

    static DataSource around(DataSource database, CrashingBot bot) {
        return new DelegatingDataSource(database) {
            @Override
            public Connection getConnection() throws SQLException {
                var watched = new CrashingDatabase(bot, super.getConnection());
                return proxy(Connection.class, watched::onConnection);
            }
        };
    }

    private Object onConnection(Object self, Method method, Object[] arguments) throws Throwable {
        switch (method.getName()) {
            case "prepareStatement" -> {
                var statement = (PreparedStatement) call(connection, method, arguments);
                var sql = arguments[0].toString();
                var bound = new StringBuilder();
                return proxy(
                        PreparedStatement.class,
                        (proxy, called, values) -> onStatement(statement, sql, bound, called, values));
            }
            case "commit" -> {
                tell(Moment.BEFORE_COMMIT);
                call(connection, method, arguments);
                tell(Moment.AFTER_COMMIT);
                done.clear();
                return null;
            }
            default -> {
                if (method.getName().equals("rollback") && arguments == null) {
                    done.clear();
                }
                return call(connection, method, arguments);
            }
        }
    }

    private Object onStatement(
            PreparedStatement statement, String sql, StringBuilder bound, Method method, Object[] values)
            throws Throwable {
        if (method.getName().startsWith("set") && values != null && values.length > 1) {
            bound.append(values[1]).append(' ');
        }
        if (!method.getName().startsWith("execute")) {
            return call(statement, method, values);
        }
        bot.at(Moment.BEFORE_STATEMENT, sql, bound.toString());
        var result = call(statement, method, values);
        done.add(new Done(sql, bound.toString()));
        if (connection.getAutoCommit()) {
            tell(Moment.AFTER_COMMIT);
            done.clear();
        }
        return result;
    }

    private void tell(Moment moment) {
        done.forEach(it -> bot.at(moment, it.sql, it.bound));
    }

    private static Object call(Object target, Method method, Object[] arguments) throws Throwable {
        try {
            return method.invoke(target, arguments);
        } catch (InvocationTargetException e) {
            throw e.getTargetException();
        }
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(CrashingDatabase.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
