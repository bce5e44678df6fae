package io.needmap.local.process;

import java.util.List;

/** What Java programs are started for. */
public enum Sizing {
    /** To be there soon and take little memory: code is compiled quickly, and no better later. */
    SMALL,
    /** As the manifests run them: code that runs often is compiled well, with the heap that their memory leaves. */
    DEPLOYED;

    List<String> options() {
        return switch (this) {
            // The heap begins small and grows little by little; the room for classes is there at once, so that no
            // collection of everything is spent on finding that out.
            case SMALL ->
                List.of(
                        "-XX:TieredStopAtLevel=1",
                        "-XX:+UseSerialGC",
                        "-Xss512k",
                        "-Xms40m",
                        "-XX:MinHeapFreeRatio=20",
                        "-XX:MetaspaceSize=96m");
            case DEPLOYED -> List.of("-XX:+UseSerialGC");
        };
    }
}
