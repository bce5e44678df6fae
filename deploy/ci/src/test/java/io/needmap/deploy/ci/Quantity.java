package io.needmap.deploy.ci;

/** Amounts as Kubernetes writes them. */
final class Quantity {

    private Quantity() {}

    /** {@code 512Mi} or {@code 1Gi}. */
    static long bytes(String quantity) {
        long number = Long.parseLong(quantity.replaceAll("[A-Za-z]+$", ""));
        return switch (quantity.replaceAll("^[0-9]+", "")) {
            case "Mi" -> number << 20;
            case "Gi" -> number << 30;
            default -> throw new IllegalArgumentException("not an amount of memory: " + quantity);
        };
    }

    /** {@code 250m} or {@code 2}, in thousandths. */
    static long thousandths(String quantity) {
        return quantity.endsWith("m")
                ? Long.parseLong(quantity.substring(0, quantity.length() - 1))
                : Long.parseLong(quantity) * 1000;
    }
}
