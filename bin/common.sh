# What the scripts beside this one share. Source it; it changes into nothing and starts nothing.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/.." && pwd)

say() { printf '%s\n' "$*"; }

fail() {
    printf '%s: %s\n' "${0##*/}" "$*" >&2
    exit 1
}

# Whether $jar is there and no older than what it is made of.
is_built() {
    [[ -f $jar ]] || return 1
    [[ -z $(find "$root"/pom.xml "$root"/*/pom.xml "$root"/config "$root"/*/src/main -newer "$jar" -print -quit) ]]
}

# The text of a script's own comment, up to the first line that is none.
help() {
    awk 'NR > 1 { if (!/^#/) exit; sub(/^# ?/, ""); print }' "$0"
    exit 0
}

# The Java to use, 17 or newer.
find_java() {
    java=${JAVA_HOME:+$JAVA_HOME/bin/java}
    java=${java:-$(command -v java || true)}
    [[ -n $java && -x $java ]] || fail "There is no Java. Way out: install a JDK 17 and put it on the PATH or in JAVA_HOME"
    local version
    version=$("$java" -version 2>&1 | sed -n 's/.*version "\([0-9]*\).*/\1/p')
    [[ ${version:-0} -ge 17 ]] || fail "$java is Java ${version:-unknown}. Way out: point JAVA_HOME to a JDK 17 or newer"
}

# Becomes Maven: the one on the PATH when it is new enough, else the wrapper's. Call it in a subshell.
become_maven() {
    cd "$root"
    local version
    version=$(mvn -v 2>/dev/null | sed -n 's/.*Apache Maven \([0-9.]*\).*/\1/p' || true)
    if [[ -n $version && $(printf '%s\n' 3.8.6 "$version" | sort -V | head -n 1) == 3.8.6 ]]; then
        exec mvn -B -ntp -Dstyle.color=never "$@"
    else
        unpacker
        PATH=$PATH:$root/target/unpacker exec ./mvnw -B -ntp -Dstyle.color=never "$@"
    fi
}

maven() { (become_maven "$@"); }

# The wrapper unpacks Maven with unzip. Where there is none, the JDK's jar takes its place.
unpacker() {
    command -v unzip >/dev/null && return
    mkdir -p "$root/target/unpacker"
    cat >"$root/target/unpacker/unzip" <<END
#!/bin/sh
while [ \$# -gt 0 ]; do
    case \$1 in
        -d) folder=\$2 && shift 2 ;;
        -*) shift ;;
        *) archive=\$1 && shift ;;
    esac
done
cd "\$folder" && "${java%java}jar" xf "\$archive" && chmod +x */bin/mvn
END
    chmod +x "$root/target/unpacker/unzip"
}
