package io.baton.quickstart.fuzz;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** JSON in which a value is what nobody would send, or whose bytes are damaged. */
final class DamagedBody {
    private static final ObjectMapper JSON = new ObjectMapper();
    /** Stands for a value that no tree can hold, until it is written. */
    private static final String PLACEHOLDER = "@@damaged@@";

    private final Damage damage;

    DamagedBody(Damage damage) {
        this.damage = damage;
    }

    byte[] of(String valid) {
        if (damage.onceIn(4)) return damage.damaged(valid.getBytes(StandardCharsets.UTF_8));
        if (damage.onceIn(40)) return nested(1 + damage.below(3_000)).getBytes(StandardCharsets.UTF_8);
        if (damage.onceIn(60)) return valid.getBytes(StandardCharsets.UTF_16);
        return changed(valid).getBytes(StandardCharsets.UTF_8);
    }

    private String changed(String valid) {
        try {
            JsonNode tree = JSON.readTree(valid);
            List<Consumer<JsonNode>> places = new ArrayList<>();
            places(tree, places);
            if (places.isEmpty()) return fragment();
            damage.oneOf(places).accept(JSON.getNodeFactory().textNode(PLACEHOLDER));
            return JSON.writeValueAsString(tree).replace('"' + PLACEHOLDER + '"', fragment());
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void places(JsonNode node, List<Consumer<JsonNode>> places) {
        if (node instanceof ObjectNode object) {
            object.fieldNames().forEachRemaining(name -> places.add(value -> object.set(name, value)));
            places.add(value -> object.set("unknown", value));
        }
        if (node instanceof ArrayNode array) {
            for (int i = 0; i < array.size(); i++) {
                int at = i;
                places.add(value -> array.set(at, value));
            }
            places.add(value -> {
                for (int i = 0; i < damage.below(300); i++) array.add(value);
            });
        }
        node.forEach(inner -> places(inner, places));
    }

    private String fragment() {
        return switch (damage.below(9)) {
            case 0 -> "null";
            case 1 -> "{}";
            case 2 -> "[]";
            case 3 -> String.valueOf(damage.number());
            case 4 -> "9".repeat(1 + damage.below(2_000));
            case 5 -> "-0.1e" + damage.number();
            case 6 -> nested(1 + damage.below(2_000));
            case 7 -> String.valueOf(damage.onceIn(2));
            default -> quoted(damage.text());
        };
    }

    private String nested(int deep) {
        return damage.onceIn(2) ? "[".repeat(deep) + "]".repeat(deep) : "{\"a\":".repeat(deep) + "1" + "}".repeat(deep);
    }

    private static String quoted(String text) {
        try {
            return JSON.writeValueAsString(text);
        } catch (JsonProcessingException e) {
            throw new UncheckedIOException(e);
        }
    }
}
