package io.needmap.leads.webhook;

import java.util.List;

/** A delivery with all its tries, oldest first. */
record DeliveryDetail(DeliveryResponse delivery, List<Attempt> tries) {}
