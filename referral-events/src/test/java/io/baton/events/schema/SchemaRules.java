package io.baton.events.schema;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.apache.avro.LogicalType;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.SchemaCompatibility;
import org.apache.avro.SchemaCompatibility.SchemaCompatibilityType;

/** What every schema of the contract is held to. Each method returns what is wrong, naming record and field. */
final class SchemaRules {
    private SchemaRules() {}

    /** Old readers read what is written now, and today's readers what was written then; Avro's check, both ways. */
    static List<String> incompatibilities(Schema released, Schema now) {
        List<String> wrong = new ArrayList<>();
        wrong.addAll(unreadable(now, released, "cannot read what was released"));
        wrong.addAll(unreadable(released, now, "cannot be read by what was released"));
        return wrong;
    }

    /** Avro's check does not see a changed scale, or micros that became millis: both are misread. */
    static List<String> changedLogicalTypes(Schema released, Schema now) {
        List<String> wrong = new ArrayList<>();
        compare(released, now, now.getName(), new HashSet<>(), wrong);
        return wrong;
    }

    /** Every named type and field says what it is, and every enum has UNKNOWN as its default. */
    static List<String> unexplained(Schema schema) {
        List<String> wrong = new ArrayList<>();
        explain(schema, new HashSet<>(), wrong);
        return wrong;
    }

    private static List<String> unreadable(Schema reader, Schema writer, String otherwise) {
        var result = SchemaCompatibility.checkReaderWriterCompatibility(reader, writer)
                .getResult();
        if (result.getCompatibility() == SchemaCompatibilityType.COMPATIBLE) return List.of();
        return result.getIncompatibilities().stream()
                .map(found -> reader.getName() + found.getLocation() + " " + otherwise + ": " + found.getMessage())
                .toList();
    }

    private static void compare(Schema before, Schema now, String path, Set<String> seen, List<String> wrong) {
        if (!logical(before).equals(logical(now)))
            wrong.add(path + " was " + logical(before) + " and is " + logical(now));
        if (before.getType() != now.getType()) return;
        switch (before.getType()) {
            case RECORD -> {
                if (!seen.add(before.getFullName())) return;
                for (Schema.Field field : before.getFields())
                    if (now.getField(field.name()) != null)
                        compare(
                                field.schema(),
                                now.getField(field.name()).schema(),
                                path + "." + field.name(),
                                seen,
                                wrong);
            }
            case ARRAY -> compare(before.getElementType(), now.getElementType(), path + "[]", seen, wrong);
            case MAP -> compare(before.getValueType(), now.getValueType(), path + "{}", seen, wrong);
            case UNION -> compareBranches(before, now, path, seen, wrong);
            default -> {
                // A primitive has no more inside than its logical type.
            }
        }
    }

    private static void compareBranches(Schema before, Schema now, String path, Set<String> seen, List<String> wrong) {
        for (Schema branch : before.getTypes())
            now.getTypes().stream()
                    .filter(same -> same.getFullName().equals(branch.getFullName()))
                    .forEach(same -> compare(branch, same, path, seen, wrong));
    }

    private static String logical(Schema schema) {
        LogicalType type = schema.getLogicalType();
        if (type == null) return schema.getType().getName();
        return type instanceof LogicalTypes.Decimal decimal
                ? "decimal(" + decimal.getPrecision() + "," + decimal.getScale() + ")"
                : type.getName();
    }

    private static void explain(Schema schema, Set<String> seen, List<String> wrong) {
        switch (schema.getType()) {
            case RECORD -> {
                if (!seen.add(schema.getFullName())) return;
                if (blank(schema.getDoc())) wrong.add(schema.getName() + " has no doc");
                for (Schema.Field field : schema.getFields()) {
                    if (blank(field.doc())) wrong.add(schema.getName() + "." + field.name() + " has no doc");
                    explain(field.schema(), seen, wrong);
                }
            }
            case ENUM -> {
                if (!Objects.equals(schema.getEnumDefault(), "UNKNOWN"))
                    wrong.add(schema.getName() + " has no default UNKNOWN");
            }
            case ARRAY -> explain(schema.getElementType(), seen, wrong);
            case MAP -> explain(schema.getValueType(), seen, wrong);
            case UNION -> schema.getTypes().forEach(branch -> explain(branch, seen, wrong));
            default -> {
                // A primitive needs no explanation beyond its field's.
            }
        }
    }

    private static boolean blank(String doc) {
        return doc == null || doc.isBlank();
    }
}
