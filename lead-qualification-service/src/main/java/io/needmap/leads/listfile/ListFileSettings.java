package io.needmap.leads.listfile;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a packed list may hold; {@code needmap.leads.lists.*}. */
@ConfigMapping(prefix = "needmap.leads.lists")
interface ListFileSettings {

    /** Bytes of a file once it is unpacked. */
    @WithDefault("512M")
    MemorySize unpacked();

    /** Bytes of the texts of a spreadsheet, the only part of a list that is kept in memory while it is read. */
    @WithDefault("32M")
    MemorySize spreadsheetTexts();
}
