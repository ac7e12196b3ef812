# The two services, from what `./mvnw package` has built: docker build --target referrals|notifier
# Libraries are a layer of their own, which changes seldom; our own classes are the last.
FROM eclipse-temurin:25-jre AS base
RUN useradd --system --uid 10001 --home-dir /var/lib/baton --create-home baton
COPY docker/logback.xml docker/healthy /opt/baton/
# Names are resolved at each connection: brokers that restart may have swapped their addresses (docs/kafka.md, "A client stays
# with the wrong broker").
ENV JDK_JAVA_OPTIONS="-Dsun.net.inetaddr.ttl=0 -XX:MaxRAMPercentage=60 -XX:+ExitOnOutOfMemoryError --enable-native-access=ALL-UNNAMED --sun-misc-unsafe-memory-access=allow -Dlogback.configurationFile=/opt/baton/logback.xml"
# Stores allocate outside the heap, from many threads; glibc would keep a pool for each, and give little of it back.
ENV MALLOC_ARENA_MAX=2
ENV BATON_STATE_DIRECTORY=/var/lib/baton/state
USER baton
WORKDIR /var/lib/baton
# Stores are each container's own, and can be rebuilt: no two instances may share them.
VOLUME /var/lib/baton

FROM base AS referrals
COPY referral-service/target/deployment/libraries /opt/baton/libraries
COPY referral-service/target/deployment/baton referral-service/target/referral-service-*.jar /opt/baton/baton/
# Health, metrics, and what instances tell each other: to be reached by the deployment itself alone.
ENV BATON_MANAGEMENT_PORT=8081
EXPOSE 8080 8081
HEALTHCHECK --interval=2s --timeout=5s --start-period=60s --retries=8 \
  CMD ["/opt/baton/healthy", "8081"]
# Other instances reach this one at its own address in the network.
CMD ["sh", "-c", "export BATON_INSTANCE_ADDRESS=${BATON_INSTANCE_ADDRESS:-$(hostname -i | cut -d' ' -f1):$BATON_MANAGEMENT_PORT}; exec java -cp '/opt/baton/baton/*:/opt/baton/libraries/*' io.baton.service.Application"]

FROM base AS notifier
COPY notifier/target/deployment/libraries /opt/baton/libraries
COPY notifier/target/deployment/baton notifier/target/notifier-*.jar /opt/baton/baton/
EXPOSE 8082
HEALTHCHECK --interval=2s --timeout=5s --start-period=60s --retries=8 \
  CMD ["/opt/baton/healthy", "8082"]
CMD ["java", "-cp", "/opt/baton/baton/*:/opt/baton/libraries/*", "io.baton.notifier.NotifierApplication"]
