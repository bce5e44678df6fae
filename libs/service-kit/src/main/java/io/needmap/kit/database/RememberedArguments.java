package io.needmap.kit.database;

import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.Arguments;
import org.jdbi.v3.core.argument.QualifiedArgumentFactory;
import org.jdbi.v3.core.config.ConfigRegistry;
import org.jdbi.v3.core.qualifier.QualifiedType;

/**
 * Remembers for all statements how values of a type are bound. Jdbi remembers it in a copy of its configuration that is
 * gone with the statement, so that every statement would ask some thirty factories about every value.
 */
final class RememberedArguments implements QualifiedArgumentFactory.Preparable {

    private final Arguments all;
    private final Set<QualifiedType<?>> unprepared = ConcurrentHashMap.newKeySet();

    private RememberedArguments(Arguments all) {
        this.all = all;
    }

    /** To be registered last: knows the factories that are registered so far. */
    static RememberedArguments of(ConfigRegistry config) {
        return new RememberedArguments(config.createCopy().get(Arguments.class));
    }

    @Override
    public Optional<Argument> build(QualifiedType<?> type, Object value, ConfigRegistry statement) {
        return all.findFor(type, value);
    }

    @Override
    public Optional<Function<Object, Argument>> prepare(QualifiedType<?> type, ConfigRegistry statement) {
        if (unprepared.contains(type)) {
            return Optional.empty();
        }
        var prepared = all.prepareFor(type);
        if (prepared.isEmpty()) {
            unprepared.add(type);
        }
        return prepared;
    }
}
