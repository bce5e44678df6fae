package io.needmap.console.api;

import io.needmap.console.service.Service;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Named;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/** The services that did not answer for this page. Whatever no panel of the page tells of is told at its end. */
@Named("silence")
@RequestScoped
public class Silence {

    private final Set<Service> untold = EnumSet.noneOf(Service.class);

    /** What to tell the reader in the place of a panel. */
    public String told(Trouble trouble) {
        untold.remove(trouble.service());
        return trouble.sentence();
    }

    /** The services that no panel of the page told of. */
    public List<Service> untold() {
        return List.copyOf(untold);
    }

    void of(Service service) {
        untold.add(service);
    }
}
