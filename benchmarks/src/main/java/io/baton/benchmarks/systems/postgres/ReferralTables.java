package io.baton.benchmarks.systems.postgres;

import io.baton.benchmarks.systems.Payload;
import io.baton.benchmarks.systems.Sightings.Answer;
import java.sql.Array;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/** The requests to referrals, each in a transaction of one connection. */
final class ReferralTables implements AutoCloseable {
    private static final String REASON = "NO_CAPACITY";
    private static final String ACTOR = "ida";

    private final Connection connection;
    private final Watch watch;
    private final PreparedStatement receive;
    private final PreparedStatement decline;
    private final PreparedStatement answer;

    ReferralTables(Connection connection, Watch watch) throws SQLException {
        this.connection = connection;
        this.watch = watch;
        connection.setAutoCommit(false);
        receive = connection.prepareStatement(Sql.of("receive.sql"));
        decline = connection.prepareStatement(Sql.ending("decline.sql"));
        answer = connection.prepareStatement(Sql.of("answer.sql"));
        sayTheSameForAll();
    }

    private void sayTheSameForAll() throws SQLException {
        List<String> says = List.of(
                Payload.PROFILE,
                Payload.LOCATION,
                Payload.PARTNER,
                Payload.COUNTRY,
                Payload.REGION,
                Payload.LANGUAGE,
                Payload.SOLUTION);
        int first = 6;
        for (int each = 0; each < says.size(); each++) receive.setString(first + each, says.get(each));
    }

    private Array array(String type, List<Open> requests, Function<Open, Object> value) throws SQLException {
        return connection.createArrayOf(type, requests.stream().map(value).toArray());
    }

    private static String customer(int request) {
        return """
                {"company":"%s","name":"%s","email":"%s","phone":"%s"}""".formatted(
                        Payload.COMPANY, Payload.CONTACT_NAME, Payload.contactEmail(request), Payload.CONTACT_PHONE);
    }

    /** Takes requests in. One that was taken in before stays as it is. */
    void receive(List<Open> requests) throws SQLException {
        receive.setArray(1, array("bigint", requests, Open::request));
        receive.setArray(2, array("text", requests, request -> Payload.rfiId(request.request())));
        receive.setArray(
                3, array("timestamptz", requests, request -> request.due().toString()));
        receive.setArray(4, array("text", requests, request -> customer(request.request())));
        receive.setArray(5, array("text", requests, request -> Payload.need(request.request())));
        try (ResultSet rows = receive.executeQuery()) {
            watch.over(Open.all(rows));
        }
        connection.commit();
    }

    /** @return the referral that the decline has ended; empty if it had ended before, by this decline or otherwise */
    Optional<Open> decline(int request) throws SQLException {
        decline.setString(1, Payload.rfiId(request));
        decline.setLong(2, request);
        decline.setString(3, REASON);
        decline.setString(4, ACTOR);
        Optional<Open> ended;
        try (ResultSet rows = decline.executeQuery()) {
            ended = Open.all(rows).stream().findFirst();
        }
        connection.commit();
        return ended;
    }

    /** @return how a request's decline was answered when it was asked first */
    Answer answer(int request) throws SQLException {
        answer.setString(1, Payload.rfiId(request));
        Answer given;
        try (ResultSet rows = answer.executeQuery()) {
            rows.next();
            given = rows.getBoolean(1) ? Answer.GRANTED : Answer.REFUSED;
        }
        connection.commit();
        return given;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
