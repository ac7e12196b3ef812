# shellcheck shell=sh
# Sourced by ./mvnw and ./baton: points JAVA_HOME at a JDK 25 or newer, or says in one line that there is none.

baton_jdk_major() { # the major version of the JDK in $1; nothing if there is none
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] &&
    sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

baton_find_jdk() {
  baton_path_java=$(command -v javac 2>/dev/null) &&
    baton_path_java=$(readlink -f "$baton_path_java" 2>/dev/null) && baton_path_java=${baton_path_java%/bin/javac}
  for baton_jdk in "${JAVA_HOME:-}" "$baton_path_java" /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/.local/share/mise/installs/java/* \
    "$HOME"/.asdf/installs/java/* /Library/Java/JavaVirtualMachines/*/Contents/Home \
    /opt/homebrew/opt/openjdk*/libexec/openjdk.jdk/Contents/Home; do
    [ -n "$baton_jdk" ] || continue
    baton_major=$(baton_jdk_major "$baton_jdk") || continue
    if [ "${baton_major:-0}" -ge 25 ]; then
      JAVA_HOME=$baton_jdk
      export JAVA_HOME
      return 0
    fi
  done
  echo "Baton needs a JDK 25 or newer: install one (for example Eclipse Temurin 25), or point JAVA_HOME at it." >&2
  return 1
}

baton_find_jdk || exit 1
