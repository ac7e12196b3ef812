{{- define "baton.name" -}}
{{- if contains .Chart.Name .Release.Name }}{{ .Release.Name | trunc 40 | trimSuffix "-" }}{{ else }}{{ printf "%s-%s" .Release.Name .Chart.Name | trunc 40 | trimSuffix "-" }}{{ end }}
{{- end }}

{{- define "baton.labels" -}}
app.kubernetes.io/name: {{ .Chart.Name }}
app.kubernetes.io/instance: {{ .Release.Name }}
{{- end }}

{{/* A service's pods: (dict "root" $ "part" "referrals") */}}
{{- define "baton.selector" -}}
{{ include "baton.labels" .root }}
app.kubernetes.io/component: {{ .part }}
{{- end }}

{{- define "baton.allLabels" -}}
{{ include "baton.selector" . }}
app.kubernetes.io/version: {{ .root.Chart.AppVersion | quote }}
app.kubernetes.io/managed-by: {{ .root.Release.Service }}
helm.sh/chart: {{ printf "%s-%s" .root.Chart.Name .root.Chart.Version }}
{{- end }}

{{/* The variables that both services have, and those of one. */}}
{{- define "baton.environment" -}}
{{- $values := .root.Values }}
- {name: BATON_KAFKA_BOOTSTRAP_SERVERS, value: {{ required "kafka.bootstrapServers is missing" $values.kafka.bootstrapServers | quote }}}
- {name: BATON_REGISTRY_URL, value: {{ required "registry.url is missing" $values.registry.url | quote }}}
- {name: BATON_PUBLIC_URL, value: {{ required "publicUrl is missing" $values.publicUrl | quote }}}
{{- range $variable, $key := merge (dict) $values.secrets.both (index $values.secrets .part) }}
- {name: {{ $variable }}_FILE, value: {{ printf "/run/secrets/baton/%s" $key | quote }}}
{{- end }}
{{- range $variable, $value := merge (dict) (index $values.settings .part) $values.settings.both }}
- {name: {{ $variable }}, value: {{ $value | quote }}}
{{- end }}
{{- end }}

{{/* What is alike in the pods of both services. */}}
{{- define "baton.pod" -}}
{{- $values := .root.Values }}
{{- $own := index $values .part }}
serviceAccountName: {{ include "baton.name" .root }}
automountServiceAccountToken: false
{{- with $values.images.pullSecrets }}
imagePullSecrets: {{ toJson . }}
{{- end }}
# An instance that is stopped commits what it has answered.
terminationGracePeriodSeconds: 60
securityContext:
  runAsNonRoot: true
  runAsUser: 10001
  runAsGroup: 10001
  fsGroup: 10001
  fsGroupChangePolicy: OnRootMismatch
  seccompProfile: {type: RuntimeDefault}
topologySpreadConstraints:
  - maxSkew: 1
    topologyKey: kubernetes.io/hostname
    whenUnsatisfiable: ScheduleAnyway
    labelSelector:
      matchLabels: {{- include "baton.selector" . | nindent 8 }}
{{- with $own.nodeSelector }}
nodeSelector: {{ toJson . }}
{{- end }}
{{- with $own.tolerations }}
tolerations: {{ toJson . }}
{{- end }}
volumes:
  # Libraries unpack their native code there.
  - name: tmp
    emptyDir: {}
  - name: secrets
    secret:
      secretName: {{ required "secrets.name is missing: the Secret with the keys" $values.secrets.name }}
      defaultMode: 288
      items:
        {{- range $key := merge (dict) $values.secrets.both (index $values.secrets .part) | values | uniq | sortAlpha }}
        - {key: {{ $key | quote }}, path: {{ $key | quote }}}
        {{- end }}
{{- end }}

{{/* What is alike in the containers of both services. */}}
{{- define "baton.container" -}}
{{- $values := .root.Values }}
image: {{ printf "%s:%s" (index $values.images .part) ($values.images.tag | default .root.Chart.AppVersion) | quote }}
imagePullPolicy: {{ $values.images.pullPolicy }}
securityContext:
  allowPrivilegeEscalation: false
  readOnlyRootFilesystem: true
  capabilities: {drop: [ALL]}
resources: {{ toJson (index $values .part).resources }}
volumeMounts:
  - {name: state, mountPath: /var/lib/baton}
  - {name: tmp, mountPath: /tmp}
  - {name: secrets, mountPath: /run/secrets/baton, readOnly: true}
# Until it has restored its stores, it is not asked whether it lives.
startupProbe:
  httpGet: {path: /health/liveness, port: management}
  periodSeconds: 5
  failureThreshold: 60
livenessProbe:
  httpGet: {path: /health/liveness, port: management}
  periodSeconds: 10
  timeoutSeconds: 5
  failureThreshold: 6
readinessProbe:
  httpGet: {path: /health/readiness, port: management}
  periodSeconds: 5
  timeoutSeconds: 5
lifecycle:
  # Until no request is sent here any more.
  preStop: {exec: {command: [sleep, "5"]}}
{{- end }}

{{- define "baton.claim" -}}
- metadata:
    name: state
  spec:
    accessModes: [ReadWriteOnce]
    {{- with .className }}
    storageClassName: {{ . | quote }}
    {{- end }}
    resources: {requests: {storage: {{ .size | quote }}}}
{{- end }}
