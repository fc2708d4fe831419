package org.jixiao.shared.application;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method that changes something for a person: it runs in the chain that authorises it and writes the trail. A
 * use case that forgets either fails and is rolled back.
 */
@InterceptorBinding
@Target({ElementType.TYPE, ElementType.METHOD})
@Retention(RetentionPolicy.RUNTIME)
public @interface UseCase {

    /** The kind of the trail's entry, such as {@code SUBMITTED}. */
    @Nonbinding
    String value() default "";
}
