package io.baton.quickstart.samples;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.baton.lifecycle.check.Typed;
import io.baton.operations.UserError;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Business profiles as a table: a line for each contact, whose columns are named as the fields of the JSON. Lines with the same
 * {@code profileId} are one profile, those with the same {@code location} one of its locations; what a line leaves blank is as in the
 * profile's first line. Several values in a cell are separated by semicolons.
 *
 * <p>Each becomes the JSON that it stands for, so that a table is read by the same rules as any other file.
 */
final class ProfileTable {
    private static final List<String> TEXTS =
            List.of("profileId", "partnerId", "partnerName", "region", "status", "pausedUntil");
    private static final List<String> LISTS =
            List.of("keywords", "services", "solutions", "industries", "languages", "servedCompanySizes");
    private static final List<String> OF_LOCATION = List.of("location", "city", "country");
    /** Columns, and the fields of a contact. */
    private static final Map<String, String> OF_CONTACT = contact();

    private final String file;
    private final List<String> errors = new ArrayList<>();

    private ProfileTable(String file) {
        this.file = file;
    }

    /**
     * A profile of the table.
     *
     * @param line on which it begins
     */
    record Entry(long line, ObjectNode json) {}

    private static Map<String, String> contact() {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("contactName", "name");
        columns.put("contactEmail", "email");
        columns.put("contactPhone", "phone");
        columns.put("contactLanguage", "language");
        columns.put("contactUserId", "userId");
        columns.put("contactReminders", "reminders");
        return columns;
    }

    /** @throws UserError if it is no such table, naming each line and column that is wrong */
    static List<Entry> read(String file, String text) {
        ProfileTable table = new ProfileTable(file);
        List<Entry> entries = table.entries(text);
        if (!table.errors.isEmpty()) throw new UserError(String.join(System.lineSeparator(), table.errors));
        return entries;
    }

    private List<Entry> entries(String text) {
        List<NamedCsvRecord> lines = lines(text);
        if (!lines.isEmpty()) requireColumns(lines.getFirst().getHeader());
        lines.forEach(this::requireNoMoreCells);
        Map<String, List<NamedCsvRecord>> profiles = new LinkedHashMap<>();
        for (NamedCsvRecord line : lines)
            profiles.computeIfAbsent(Objects.requireNonNullElse(cell(line, "profileId"), ""), _ -> new ArrayList<>())
                    .add(line);
        return profiles.values().stream()
                .map(all -> new Entry(all.getFirst().getStartingLineNumber(), profile(all)))
                .toList();
    }

    private List<NamedCsvRecord> lines(String text) {
        try (CsvReader<NamedCsvRecord> lines = CsvReader.builder()
                .fieldSeparator(separator(text))
                .allowUnclosedQuote(false)
                .ofNamedCsvRecord(text)) {
            return lines.stream().toList();
        } catch (CsvParseException | IllegalArgumentException e) {
            throw new UserError(file + " is not CSV: " + e.getMessage(), e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Spreadsheets write semicolons where the comma is the decimal point. */
    private static char separator(String text) {
        String header = text.lines().findFirst().orElse("");
        return header.indexOf(';') >= 0 && header.indexOf(',') < 0 ? ';' : ',';
    }

    private void requireColumns(List<String> header) {
        Set<String> known = new LinkedHashSet<>(TEXTS);
        known.addAll(OF_LOCATION);
        known.addAll(OF_CONTACT.keySet());
        known.addAll(LISTS);
        for (String column : header)
            if (!known.contains(column))
                errors.add(file + ": column " + column + " is unknown; known are " + String.join(", ", known));
        if (!header.contains("profileId")) errors.add(file + ": column profileId is required");
    }

    /** A name with a comma that is not quoted would move all cells behind it. */
    private void requireNoMoreCells(NamedCsvRecord line) {
        if (line.getFieldCount() > line.getHeader().size())
            errors.add(file + " line " + line.getStartingLineNumber() + " has more cells than the header");
    }

    private ObjectNode profile(List<NamedCsvRecord> lines) {
        ObjectNode profile = JsonNodeFactory.instance.objectNode().put("type", "profile");
        for (String field : TEXTS) put(profile, field, first(lines, field));
        for (String field : LISTS) {
            String cell = first(lines, field);
            if (cell != null) values(cell).forEach(profile.withArray("/" + field)::add);
        }
        Map<String, List<NamedCsvRecord>> locations = lines.stream()
                .filter(line -> cell(line, "location") != null)
                .collect(Collectors.groupingBy(
                        line -> Typed.canonical(cell(line, "location")), LinkedHashMap::new, Collectors.toList()));
        ArrayNode all = profile.putArray("locations");
        locations.values().forEach(location -> all.add(location(location)));
        return profile;
    }

    private ObjectNode location(List<NamedCsvRecord> lines) {
        ObjectNode location = JsonNodeFactory.instance.objectNode();
        for (String field : OF_LOCATION) put(location, field, first(lines, field));
        ArrayNode contacts = location.putArray("contacts");
        for (NamedCsvRecord line : lines) {
            ObjectNode contact = JsonNodeFactory.instance.objectNode();
            OF_CONTACT.forEach((column, field) -> put(contact, field, cell(line, column)));
            if (!contact.isEmpty()) contacts.add(contact);
        }
        return location;
    }

    /** What the first line says; another line may repeat it or leave it blank, and nothing else. */
    private String first(List<NamedCsvRecord> lines, String column) {
        String first = cell(lines.getFirst(), column);
        for (NamedCsvRecord line : lines) {
            String cell = cell(line, column);
            if (cell != null && (first == null || !Typed.same(cell, first)))
                errors.add(file + " line " + line.getStartingLineNumber() + ": " + column + " differs from line "
                        + lines.getFirst().getStartingLineNumber());
        }
        return first;
    }

    private static String cell(NamedCsvRecord line, String column) {
        return line.findField(column).map(Typed::text).orElse(null);
    }

    private static void put(ObjectNode object, String field, String cell) {
        if (cell != null) object.put(field, cell);
    }

    private static List<String> values(String cell) {
        return Arrays.stream(cell.split(";"))
                .map(Typed::line)
                .filter(Objects::nonNull)
                .toList();
    }
}
