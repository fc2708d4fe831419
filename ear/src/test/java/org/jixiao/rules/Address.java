package org.jixiao.rules;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a class lives: {@code org.jixiao.<capability>.<role>}. The classes planted to show that a rule bites live in a
 * tree of their own with the same addresses, {@code org.jixiao.planted.<capability>.<role>}.
 */
record Address(String capability, String role) {

    /** What the code may be about. */
    static final List<String> CAPABILITIES = List.of(
            "shared",
            "organization",
            "form",
            "target",
            "review",
            "approval",
            "monitoring",
            "evaluation",
            "exchange",
            "notice",
            "result",
            "audit",
            "demonstration");

    /** In which capacity, and in which module that is. */
    static final Map<String, String> MODULES = Map.of(
            "model", "ejb",
            "application", "ejb",
            "persistence", "ejb",
            "file", "ejb",
            "reading", "ejb",
            "workflow", "workflow",
            "web", "web",
            "rest", "web");

    private static final Pattern SHAPE = Pattern.compile("org\\.jixiao\\.(?:planted\\.)?(\\w+)\\.(\\w+)");

    /** The address of a class; empty where its package has not the shape of one. */
    static Optional<Address> of(JavaClass type) {
        Matcher matcher = SHAPE.matcher(type.getPackageName());
        return matcher.matches() ? Optional.of(new Address(matcher.group(1), matcher.group(2))) : Optional.empty();
    }

    static DescribedPredicate<JavaClass> inRole(String... roles) {
        List<String> wanted = List.of(roles);
        return DescribedPredicate.describe(
                "are in the role " + String.join(" or ", wanted),
                type -> of(type).filter(address -> wanted.contains(address.role()))
                        .isPresent());
    }

    static DescribedPredicate<JavaClass> at(String capability, String role) {
        Address wanted = new Address(capability, role);
        return DescribedPredicate.describe(
                "are in " + capability + "." + role,
                type -> of(type).filter(wanted::equals).isPresent());
    }
}
