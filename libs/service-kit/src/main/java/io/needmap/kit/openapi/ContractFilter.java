package io.needmap.kit.openapi;

import io.quarkus.smallrye.openapi.OpenApiFilter;
import io.quarkus.smallrye.openapi.OpenApiFilter.RunStage;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.OASFilter;
import org.eclipse.microprofile.openapi.models.OpenAPI;
import org.jboss.jandex.IndexView;

/** Completes, when a service is built, what its annotations cannot say once for all. */
@OpenApiFilter(stages = RunStage.BUILD)
public class ContractFilter implements OASFilter {

    private final IndexView index;

    public ContractFilter(IndexView index) {
        this.index = index;
    }

    @Override
    public void filterOpenAPI(OpenAPI api) {
        if (api.getComponents() == null) {
            api.setComponents(OASFactory.createComponents());
        }
        if (api.getPaths() == null) {
            api.setPaths(OASFactory.createPaths());
        }
        PatchBodies.describe(api);
        new RecordSchemas(index).describe(api);
        ProblemAnswers.describe(api);
        OperationIds.describe(api);
    }
}
