package io.needmap.materials.match;

/**
 * What was proposed.
 *
 * @param materials that were compared with the activities of the map
 * @param proposed new matches that wait for a person's decision; pairs that were decided before are not among them
 */
record ProposalResponse(int materials, int proposed) {}
