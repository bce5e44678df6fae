package io.needmap.deploy;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.condition.EnabledIf;

/** Tests of rendered manifests, skipped on a machine that has neither kubectl nor npm. */
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
@EnabledIf(
        value = "io.needmap.deploy.Kustomize#isExpected",
        disabledReason = "the manifests are not validated: install kubectl or npm, or set NEEDMAP_KUBECTL")
@interface RequiresKustomize {}
