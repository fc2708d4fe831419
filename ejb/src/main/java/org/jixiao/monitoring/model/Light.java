package org.jixiao.monitoring.model;

import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A light (预警灯), the worst first. */
public enum Light {
    /** 红灯: far behind; it needs a rectification. */
    RED,
    /** 黄灯: behind. */
    YELLOW,
    /** 绿灯: as expected. */
    GREEN,
    /** 蓝灯: far above what was expected. */
    BLUE;

    /** The worst of those that shine; empty when none does. */
    public static Optional<Light> worst(Stream<@Nullable Light> lights) {
        Light worst = null;
        for (Light light : (Iterable<@Nullable Light>) lights::iterator) {
            if (light != null && (worst == null || light.compareTo(worst) < 0)) {
                worst = light;
            }
        }
        return Optional.ofNullable(worst);
    }

    /** Whether a reason is wanted for it. */
    public boolean isBehind() {
        return this == RED || this == YELLOW;
    }
}
