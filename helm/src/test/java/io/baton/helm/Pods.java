package io.baton.helm;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.LinkedHashMap;
import java.util.Map;

/** What pods are made of. */
final class Pods {
    private Pods() {}

    /** @return the variables of a service's container that have a value of their own */
    static Map<String, String> environment(JsonObject service) {
        Map<String, String> variables = new LinkedHashMap<>();
        for (JsonElement variable :
                Chart.at(service, "spec/template/spec/containers/0/env").getAsJsonArray()) {
            JsonObject one = variable.getAsJsonObject();
            if (one.has("value")) variables.put(Chart.text(one, "name"), Chart.text(one, "value"));
        }
        return variables;
    }
}
