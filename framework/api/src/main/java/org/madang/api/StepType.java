package org.madang.api;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.osgi.annotation.bundle.Attribute;
import org.osgi.annotation.bundle.Capability;
import org.osgi.annotation.bundle.Requirement;

/** Publishes a bean as the {@link Step} of a name; the build writes the {@code madang.step} capability from it. */
@Documented
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
// bnd writes no defaults of members, hence the version here; one that is given goes before it
@Capability(namespace = "madang.step", attribute = "version:Version=1.0.0", uses = Step.class)
@Requirement(namespace = "osgi.extender", name = "madang.cdi", version = "1.0.0")
public @interface StepType {

    /** The name models use as the topic of their service task, such as {@code translation}. */
    @Attribute("step")
    String value();

    /** The version of this step's contract; of two providers with equal ranking the higher one is called. */
    @Attribute("version:Version")
    String version() default "1.0.0";

    /** Whether the step is short and calls nothing outside the house: it then runs in the token's own transaction. */
    boolean inline() default false;
}
