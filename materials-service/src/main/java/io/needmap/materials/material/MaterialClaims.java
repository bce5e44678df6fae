package io.needmap.materials.material;

import io.needmap.materials.claim.ClaimFollower;
import io.needmap.materials.claim.ClaimProofs;
import io.needmap.materials.coverage.MaterialState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import jakarta.transaction.Transactional.TxType;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** Material follows the claims that it rests on: at risk when one falls, published again when all stand. */
@ApplicationScoped
@Transactional(TxType.MANDATORY)
class MaterialClaims implements ClaimFollower {

    private final MaterialRepository materials;
    private final Catalogue catalogue;
    private final ClaimProofs proofs;
    private final MaterialRules rules;

    MaterialClaims(MaterialRepository materials, Catalogue catalogue, ClaimProofs proofs, MaterialRules rules) {
        this.materials = materials;
        this.catalogue = catalogue;
        this.proofs = proofs;
        this.rules = rules;
    }

    @Override
    public void fell(Collection<UUID> claims) {
        var fallen = materials.restingOn(claims, MaterialState.PUBLISHED).stream()
                .map(m -> new Catalogue.Changed(MaterialEvents.AT_RISK, m, m.fallAtRisk()))
                .toList();
        catalogue.put(List.of(), fallen);
    }

    @Override
    public void stand(Collection<UUID> claims) {
        var today = rules.today();
        var candidates = materials.restingOn(claims, MaterialState.AT_RISK).stream()
                .filter(m -> m.expiresOn() == null || !m.expiresOn().isBefore(today))
                .toList();
        var all = candidates.stream().flatMap(m -> m.claimIds().stream()).collect(Collectors.toSet());
        var proved = proofs.substantiated(all);
        var recovered = candidates.stream()
                .filter(m -> proved.containsAll(m.claimIds()))
                .map(m -> new Catalogue.Changed(MaterialEvents.PUBLISHED, m, m.recover()))
                .toList();
        catalogue.put(List.of(), recovered);
    }
}
