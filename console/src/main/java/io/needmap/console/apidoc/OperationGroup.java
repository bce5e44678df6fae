package io.needmap.console.apidoc;

import java.util.List;

/**
 * The operations on one collection.
 *
 * @param name the collection, the first segment of the path
 * @param operations in the order of their paths
 */
record OperationGroup(String name, List<Operation> operations) {}
