package io.baton.kafka.serde;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The registry as Apicurio's serializers ask it, with an end to every call. Their own client waits for an answer for ever, and
 * with it would the thread that decides. What the registry has said they are told; any other failure is a
 * {@link RegistryUnansweredException}, so that nobody takes a connection that broke for a record that cannot be read.
 */
final class BoundedRegistry implements InvocationHandler {
    /** However many requests wait for one schema: each call holds a thread. */
    private static final int CALLS_AT_A_TIME = 16;
    /** The answers that are about what was asked, and not about who asks, or how often. */
    private static final Set<Integer> ABOUT_THE_SCHEMA = Set.of(400, 404, 409, 422);

    private final RegistryClientFacade registry;
    private final Duration patience;
    private final Semaphore free = new Semaphore(CALLS_AT_A_TIME);

    private BoundedRegistry(RegistryClientFacade registry, Duration patience) {
        this.registry = registry;
        this.patience = patience;
    }

    /** @param patience with each call, and before it with those that wait for others */
    static RegistryClientFacade of(RegistryClientFacade registry, Duration patience) {
        return (RegistryClientFacade) Proxy.newProxyInstance(
                BoundedRegistry.class.getClassLoader(),
                new Class<?>[] {RegistryClientFacade.class},
                new BoundedRegistry(registry, patience));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        FutureTask<Object> call = new FutureTask<>(() -> method.invoke(registry, arguments));
        try {
            if (!free.tryAcquire(patience.toNanos(), TimeUnit.NANOSECONDS))
                throw new RegistryUnansweredException(new TimeoutException("so many calls wait already"));
            Thread.ofPlatform().daemon().name("ask-registry").start(() -> {
                call.run();
                free.release();
            });
            return call.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw failed(thrown(e));
        } catch (TimeoutException e) {
            throw new RegistryUnansweredException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnansweredException(e);
        } finally {
            call.cancel(true);
        }
    }

    /** @return what the client itself threw */
    private static Throwable thrown(ExecutionException failure) {
        Throwable cause = failure.getCause();
        return cause instanceof InvocationTargetException called ? called.getCause() : cause;
    }

    private static RuntimeException failed(Throwable thrown) {
        if (thrown instanceof Error error) throw error;
        return said(thrown).orElseGet(() -> new RegistryUnansweredException(thrown));
    }

    /** @return what the registry itself answered, such as that it has no such schema */
    private static Optional<RuntimeException> said(Throwable thrown) {
        return Stream.iterate(thrown, cause -> cause != null, Throwable::getCause)
                .filter(ApiException.class::isInstance)
                .map(ApiException.class::cast)
                .filter(answer -> ABOUT_THE_SCHEMA.contains(answer.getResponseStatusCode()))
                .map(RuntimeException.class::cast)
                .findFirst();
    }
}
