package io.needmap.materials.material;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;

/** How much a spreadsheet may hold; {@code needmap.materials.imports.*}. */
@ConfigMapping(prefix = "needmap.materials.imports")
interface CatalogueFileSettings {

    /** Bytes of a file once it is unpacked. */
    @WithDefault("256M")
    MemorySize unpacked();

    /** Bytes of the texts of a spreadsheet, which are kept in memory while it is read. */
    @WithDefault("32M")
    MemorySize spreadsheetTexts();
}
