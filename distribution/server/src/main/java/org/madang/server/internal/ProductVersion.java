package org.madang.server.internal;

import java.util.Optional;
import picocli.CommandLine.IVersionProvider;

/** Says which Madang on which Java this is. */
final class ProductVersion implements IVersionProvider {

    @Override
    public String[] getVersion() {
        return new String[] {"Madang %s on Java %s".formatted(ofMadang(), Runtime.version())};
    }

    static String ofMadang() {
        return Optional.ofNullable(ProductVersion.class.getPackage().getImplementationVersion())
                .orElse("(development)");
    }
}
