package io.baton.benchmarks.systems.postgres;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import javax.sql.DataSource;

/**
 * A data source that gives out a connection somebody else has a transaction open in, so that a library joins it. Closing what
 * it gives out does nothing.
 */
final class OpenTransaction {
    private OpenTransaction() {}

    static DataSource of(Connection connection) {
        Connection lent = proxy(Connection.class, (proxy, method, arguments) -> {
            if (method.getName().equals("close")) return null;
            try {
                return method.invoke(connection, arguments);
            } catch (InvocationTargetException e) {
                throw e.getCause();
            }
        });
        return proxy(DataSource.class, (proxy, method, arguments) -> {
            if (method.getName().equals("getConnection")) return lent;
            throw new UnsupportedOperationException(method.getName());
        });
    }

    private static <T> T proxy(Class<T> type, InvocationHandler handler) {
        return type.cast(
                Proxy.newProxyInstance(OpenTransaction.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
