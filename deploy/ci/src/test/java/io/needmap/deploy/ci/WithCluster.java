package io.needmap.deploy.ci;

import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Gives tests the one cluster: started for the first that asks, stopped after the last. */
final class WithCluster implements ParameterResolver {

    private static boolean tried;

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext test) {
        return parameter.getParameter().getType() == Cluster.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext test) {
        return test.getRoot()
                .getStore(Namespace.create(WithCluster.class))
                .computeIfAbsent(Cluster.class, type -> start(), Cluster.class);
    }

    private static Cluster start() {
        if (tried) {
            throw new IllegalStateException("the cluster did not start; the first test says why");
        }
        tried = true;
        var cluster = new Cluster();
        try {
            cluster.start();
            return cluster;
        } catch (Exception e) {
            cluster.close();
            throw new IllegalStateException("the cluster does not start", e);
        }
    }
}
