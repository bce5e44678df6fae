package io.needmap.e2e.stack;

import java.io.IOException;
import java.io.UncheckedIOException;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one running Needmap: started for the first that asks, stopped after the last test of the module. */
public final class WithNeedmap implements ParameterResolver {

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Needmap.class;
    }

    @Override
    public Needmap resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(WithNeedmap.class))
                .computeIfAbsent(Needmap.class, type -> start(), Needmap.class);
    }

    private static Needmap start() {
        try {
            return Needmap.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
