package io.baton.helm;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.marcnuri.helm.Helm;
import com.marcnuri.helm.LintResult;
import io.kubernetes.client.openapi.models.V1Ingress;
import io.kubernetes.client.openapi.models.V1NetworkPolicy;
import io.kubernetes.client.openapi.models.V1PodDisruptionBudget;
import io.kubernetes.client.openapi.models.V1Service;
import io.kubernetes.client.openapi.models.V1ServiceAccount;
import io.kubernetes.client.openapi.models.V1StatefulSet;
import java.io.IOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The Helm chart, as Helm renders it. */
@EnabledOnOs(value = OS.LINUX, architectures = "amd64")
class ChartTest {
    @FunctionalInterface
    private interface Schema {
        void check(JsonElement resource) throws IOException;
    }

    /** Each refuses fields that it does not have, and resources without those that it must have. */
    private static final Map<String, Schema> SCHEMAS = Map.of(
            "apps/v1 StatefulSet", V1StatefulSet::validateJsonElement,
            "v1 Service", V1Service::validateJsonElement,
            "v1 ServiceAccount", V1ServiceAccount::validateJsonElement,
            "policy/v1 PodDisruptionBudget", V1PodDisruptionBudget::validateJsonElement,
            "networking.k8s.io/v1 NetworkPolicy", V1NetworkPolicy::validateJsonElement,
            "networking.k8s.io/v1 Ingress", V1Ingress::validateJsonElement);

    @Test
    void helm_finds_no_fault_with_it() {
        LintResult lint = new Helm(Chart.DIRECTORY).lint().strict().call();

        assertThat(lint.isFailed()).as(lint.getMessages().toString()).isFalse();
    }

    private static Stream<Map<String, String>> deployments() {
        return Stream.of(
                Map.of(),
                Map.of("ingress.enabled", "true", "ingress.host", "baton.program.example", "ingress.tlsSecret", "tls"),
                Map.of("networkPolicy.enabled", "false"),
                Map.of("referrals.storage.className", "fast", "images.tag", "1.2.3", "referrals.replicas", "3"));
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void kubernetes_knows_every_resource_and_each_of_its_fields(Map<String, String> deployment) throws IOException {
        for (JsonObject resource : with(deployment)) {
            String kind = Chart.text(resource, "apiVersion") + " " + Chart.text(resource, "kind");
            assertThat(SCHEMAS).containsKey(kind);
            SCHEMAS.get(kind).check(resource);
        }
    }

    @Test
    void a_field_that_kubernetes_does_not_have_would_be_found() {
        JsonObject resource = of(with(Map.of()), "StatefulSet", "program-baton-referrals");
        Chart.at(resource, "spec/template/spec/containers/0").getAsJsonObject().addProperty("livenesProbe", "misspelt");

        assertThatThrownBy(() -> V1StatefulSet.validateJsonElement(resource)).hasMessageContaining("livenesProbe");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "kafka.bootstrapServers",
                "registry.url",
                "publicUrl",
                "mail.host",
                "mail.from",
                "mail.fromName",
                "token.issuer",
                "token.audience",
                "secrets.name"
            })
    void what_must_be_set_is_named_where_it_is_missing(String value) {
        Map<String, String> others = new HashMap<>(Chart.REQUIRED);
        others.remove(value);

        assertThatThrownBy(() -> Chart.rendered(others)).hasMessageContaining(value + " is missing");
    }

    /** Whatever selects pods selects those of one service, and there are some. */
    @Test
    void each_selector_finds_its_own_pods() {
        List<JsonObject> resources = with(Map.of());
        for (String part : List.of("referrals", "notifier")) {
            String name = "program-baton-" + part;
            JsonElement labels = Chart.at(of(resources, "StatefulSet", name), "spec/template/metadata/labels");
            for (JsonObject selecting : resources)
                if (Chart.text(selecting, "metadata/name").startsWith(name))
                    assertThat(labels.getAsJsonObject().entrySet())
                            .containsAll(selector(selecting).getAsJsonObject().entrySet())
                            .isNotEmpty();
        }
    }

    private static JsonElement selector(JsonObject resource) {
        return switch (Chart.text(resource, "kind")) {
            case "Service" -> Chart.at(resource, "spec/selector");
            case "NetworkPolicy" -> Chart.at(resource, "spec/podSelector/matchLabels");
            default -> Chart.at(resource, "spec/selector/matchLabels");
        };
    }

    @Test
    void an_instance_has_the_name_under_which_others_reach_it() {
        List<JsonObject> resources = with(Map.of());
        JsonObject referrals = of(resources, "StatefulSet", "program-baton-referrals");
        String service = Chart.text(referrals, "spec/serviceName");

        assertThat(Chart.text(of(resources, "Service", service), "spec/clusterIP"))
                .isEqualTo("None");
        assertThat(Pods.environment(referrals))
                .containsEntry("BATON_INSTANCE_ADDRESS", "$(POD_NAME)." + service + ".$(POD_NAMESPACE).svc:8081");
    }

    /** Two versions of the engine never run side by side. */
    @Test
    void no_pod_is_replaced_while_another_runs_on() {
        for (JsonObject resource : with(Map.of()))
            if (Chart.text(resource, "kind").equals("StatefulSet"))
                assertThat(Chart.text(resource, "spec/updateStrategy/type")).isEqualTo("OnDelete");
    }

    @Test
    void nobody_reaches_the_management_port_but_the_instances_and_their_watchers() {
        JsonObject policy = of(with(Map.of()), "NetworkPolicy", "program-baton-referrals");

        assertThat(Chart.text(policy, "spec/ingress/1/ports/0/port")).isEqualTo("management");
        assertThat(Chart.at(policy, "spec/ingress/1/from").getAsJsonArray()).hasSize(2);
    }

    private static List<JsonObject> with(Map<String, String> more) {
        Map<String, String> values = new HashMap<>(Chart.REQUIRED);
        values.putAll(more);
        return Chart.rendered(values);
    }

    private static JsonObject of(List<JsonObject> resources, String kind, String name) {
        List<JsonObject> found = new ArrayList<>();
        for (JsonObject resource : resources)
            if (Chart.text(resource, "kind").equals(kind)
                    && Chart.text(resource, "metadata/name").equals(name)) found.add(resource);
        assertThat(found).as(kind + " " + name).hasSize(1);
        return found.getFirst();
    }
}
