package io.baton.events.wire;

import com.microsoft.kiota.ApiException;
import io.apicurio.registry.resolver.client.RegistryClientFacade;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/**
 * The registry as Apicurio's serializers ask it, with an end to every call. Their own client waits for an answer for ever, and
 * with it would the thread that decides. What the registry has said they are told; any other failure is a
 * {@link RegistryUnansweredException}, so that nobody takes a connection that broke for a record that cannot be read.
 */
final class BoundedRegistry implements InvocationHandler {
    private static final int FAULT_OF_ITS_OWN = 500;

    private final RegistryClientFacade registry;
    private final Duration patience;

    private BoundedRegistry(RegistryClientFacade registry, Duration patience) {
        this.registry = registry;
        this.patience = patience;
    }

    /** @param patience with each call */
    static RegistryClientFacade of(RegistryClientFacade registry, Duration patience) {
        return (RegistryClientFacade) Proxy.newProxyInstance(
                BoundedRegistry.class.getClassLoader(),
                new Class<?>[] {RegistryClientFacade.class},
                new BoundedRegistry(registry, patience));
    }

    @Override
    public Object invoke(Object proxy, Method method, Object[] arguments) {
        FutureTask<Object> call = new FutureTask<>(() -> method.invoke(registry, arguments));
        Thread.ofPlatform().daemon().name("ask-registry").start(call);
        try {
            return call.get(patience.toNanos(), TimeUnit.NANOSECONDS);
        } catch (ExecutionException e) {
            throw said(e).orElseGet(() -> new RegistryUnansweredException(e.getCause()));
        } catch (TimeoutException e) {
            throw new RegistryUnansweredException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RegistryUnansweredException(e);
        } finally {
            call.cancel(true);
        }
    }

    /** @return what the registry itself answered, such as that it has no such schema */
    private static Optional<RuntimeException> said(Throwable failure) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(ApiException.class::isInstance)
                .map(ApiException.class::cast)
                .filter(answer ->
                        answer.getResponseStatusCode() > 0 && answer.getResponseStatusCode() < FAULT_OF_ITS_OWN)
                .map(RuntimeException.class::cast)
                .findFirst();
    }
}
