package io.needmap.similarity.kept;

import java.util.UUID;

/** Something whose wording the model has not seen. */
public record NewWording(UUID id, String text) {}
