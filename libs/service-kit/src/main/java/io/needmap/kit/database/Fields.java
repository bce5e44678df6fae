package io.needmap.kit.database;

import java.lang.reflect.RecordComponent;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jdbi.v3.core.argument.Argument;
import org.jdbi.v3.core.argument.NamedArgumentFinder;
import org.jdbi.v3.core.qualifier.QualifiedType;
import org.jdbi.v3.core.qualifier.Qualifiers;
import org.jdbi.v3.core.statement.StatementContext;

/**
 * Binds a record's components by their names: {@code .bindNamedArgumentFinder(Fields.of(region))}. Jdbi's own
 * {@code bindMethods} sees public classes only, and aggregates are not public.
 */
public final class Fields implements NamedArgumentFinder {

    private static final Map<Class<?>, Map<String, RecordComponent>> COMPONENTS = new ConcurrentHashMap<>();

    private final Record record;

    private Fields(Record record) {
        this.record = record;
    }

    /** The components of a record as named arguments. */
    public static Fields of(Record record) {
        return new Fields(record);
    }

    @Override
    public Optional<Argument> find(String name, StatementContext context) {
        var component = COMPONENTS
                .computeIfAbsent(record.getClass(), Fields::components)
                .get(name);
        if (component == null) {
            return Optional.empty();
        }
        try {
            var type = QualifiedType.of(component.getGenericType())
                    .withAnnotations(context.getConfig(Qualifiers.class).findFor(component.getAccessor()));
            return context.findArgumentFor(type, component.getAccessor().invoke(record));
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a record's component can be read", e);
        }
    }

    @Override
    public Collection<String> getNames() {
        return COMPONENTS.computeIfAbsent(record.getClass(), Fields::components).keySet();
    }

    private static Map<String, RecordComponent> components(Class<?> type) {
        // Every call answers with copies: the accessors must be opened on those that are kept.
        var components = List.of(type.getRecordComponents());
        components.forEach(component -> component.getAccessor().setAccessible(true));
        return components.stream().collect(Collectors.toMap(RecordComponent::getName, Function.identity()));
    }
}
