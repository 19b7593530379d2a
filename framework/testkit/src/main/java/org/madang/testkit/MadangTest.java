package org.madang.testkit;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Inherited;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * Gives a JUnit test class a platform, which all its tests share. Test methods may ask for the {@link TestPlatform}, its
 * {@link TestClock}, its {@link org.madang.platform.Platform}, or any service of {@code org.madang.api}.
 */
@Documented
@Inherited
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.TYPE)
@ExtendWith(MadangExtension.class)
public @interface MadangTest {

    /** Plugins: jars, folders of classes such as {@code target/classes}, or symbolic names found on the class path. */
    String[] plugins() default {};

    /** Process packs: folders, jars, or symbolic names found on the class path. */
    String[] processes() default {};

    /** Settings, each as {@code key=value}. */
    String[] settings() default {};

    /** The moment at which the platform's time begins. */
    String start() default "2026-03-02T00:00:00Z";
}
