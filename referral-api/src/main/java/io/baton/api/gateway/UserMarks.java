package io.baton.api.gateway;

import io.baton.events.UserMark;
import io.baton.events.topics.Topics;
import io.baton.kafka.serde.Connection;
import io.baton.kafka.serde.TopicSerdes;
import io.baton.kafka.write.NotAppendedException;
import io.baton.kafka.write.TopicWriter;
import io.baton.projections.views.MarkKey;
import io.baton.projections.views.Marks;
import io.baton.projections.views.Viewer;

/** Writes users' own marks: favorite and skipped (L13). */
public final class UserMarks implements AutoCloseable {
    private final TopicWriter<UserMark> writer;

    public UserMarks(Connection connection, TopicSerdes serdes) {
        writer = new TopicWriter<>(connection, serdes, Topics.USER_MARKS);
    }

    /**
     * Replaces a user's marks on a referral; a user without any mark on it has no record.
     *
     * @throws NotAppendedException if Kafka did not confirm them
     */
    public void put(Viewer user, String referralId, Marks marks) {
        UserMark mark = new UserMark(
                user.partnerId(), user.userId(), referralId, marks.favorite(), marks.skipped(), marks.opened());
        writer.append(MarkKey.of(user, referralId), marks.equals(Marks.NONE) ? null : mark);
    }

    @Override
    public void close() {
        writer.close();
    }
}
