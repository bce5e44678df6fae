package io.needmap.materials.gap;

import jakarta.validation.Constraint;
import jakarta.validation.ConstraintValidator;
import jakarta.validation.ConstraintValidatorContext;
import jakarta.validation.Payload;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How much work something is: 1, 2, 3, 5 or 8. */
@Constraint(validatedBy = Effort.Check.class)
@Target({ElementType.FIELD, ElementType.METHOD, ElementType.PARAMETER})
@Retention(RetentionPolicy.RUNTIME)
@interface Effort {

    String message() default "1, 2, 3, 5 or 8";

    Class<?>[] groups() default {};

    Class<? extends Payload>[] payload() default {};

    /** Looks the number up. */
    class Check implements ConstraintValidator<Effort, Integer> {

        private static final Set<Integer> EFFORTS = Set.of(1, 2, 3, 5, 8);

        @Override
        public boolean isValid(@Nullable Integer effort, ConstraintValidatorContext context) {
            return effort == null || EFFORTS.contains(effort);
        }
    }
}
