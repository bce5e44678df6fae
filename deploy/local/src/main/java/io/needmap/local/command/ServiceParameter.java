package io.needmap.local.command;

import io.needmap.local.settings.App;
import java.util.Arrays;
import java.util.Iterator;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads the name of a service from the command line. */
final class ServiceParameter implements ITypeConverter<App> {

    static final String DESCRIPTION = "One of: ${COMPLETION-CANDIDATES}.";

    @Override
    public App convert(String name) {
        return App.named(name)
                .filter(App::isService)
                .orElseThrow(() -> new TypeConversionException("no service is called " + name));
    }

    /** The names that there are. */
    static final class Names implements Iterable<String> {

        @Override
        public Iterator<String> iterator() {
            return Arrays.stream(App.values())
                    .filter(App::isService)
                    .map(App::shortName)
                    .iterator();
        }
    }
}
