package io.baton.quickstart;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

/** The SQL of {@code docs/analytics.md}, as it stands there, asked of DuckDB. */
final class AnalyticsQuestions {
    private static final Path PAGE = Path.of("..", "docs", "analytics.md");
    private static final Pattern SQL = Pattern.compile("```sql\n(.*?)```", Pattern.DOTALL);
    /** As the page names it. */
    private static final String EXPORT = "outcomes.ndjson";

    private AnalyticsQuestions() {}

    /**
     * @param outcomes what the page's export wrote
     * @return the rows that each question gave, in the page's order, each with its columns by name
     */
    static List<List<Map<String, Object>>> asked(Path outcomes) throws IOException, SQLException {
        List<List<Map<String, Object>>> answers = new ArrayList<>();
        try (Connection duck = DriverManager.getConnection("jdbc:duckdb:");
                Statement statement = duck.createStatement()) {
            for (String sql : questions())
                if (statement.execute(sql.replace(EXPORT, outcomes.toString())))
                    answers.add(rows(statement.getResultSet()));
        }
        return answers;
    }

    private static List<String> questions() throws IOException {
        return SQL.matcher(Files.readString(PAGE))
                .results()
                .map(MatchResult::group)
                .map(block -> block.substring(block.indexOf('\n'), block.length() - 3))
                .toList();
    }

    private static List<Map<String, Object>> rows(ResultSet found) throws SQLException {
        List<Map<String, Object>> rows = new ArrayList<>();
        while (found.next()) {
            Map<String, Object> row = new HashMap<>();
            for (int i = 1; i <= found.getMetaData().getColumnCount(); i++)
                row.put(found.getMetaData().getColumnName(i), found.getObject(i));
            rows.add(row);
        }
        return rows;
    }
}
