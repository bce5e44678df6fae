package io.needmap.deploy.ci;

import com.fasterxml.jackson.databind.JsonNode;
import io.needmap.deploy.Yaml;
import java.nio.file.Path;

/** The volumes of one pod, as directories of this machine that belong to its group. */
final class Volumes {

    private final Path directory;
    private final JsonNode pod;

    /** Makes all of them. */
    Volumes(Path directory, JsonNode pod, Secrets secrets) {
        this.directory = directory;
        this.pod = pod;
        for (var volume : pod.path("volumes")) {
            make(volume, secrets);
        }
        String group = pod.at("/securityContext/fsGroup").asText();
        Program.run("chgrp", "-R", group, directory.toString());
        Program.run("chmod", "-R", "g+rwXs", directory.toString());
    }

    /** Where a volume is on this machine. */
    Path path(String name) {
        return directory.resolve(name);
    }

    /** What podman has to be told. */
    String mount(JsonNode mount) {
        var path = path(mount.path("name").asText());
        boolean known = Yaml.each(pod.path("volumes"))
                .anyMatch(volume -> path(volume.path("name").asText()).equals(path));
        if (!known) {
            throw new IllegalArgumentException("there is no volume " + mount.path("name"));
        }
        return "%s:%s%s"
                .formatted(
                        path,
                        mount.path("mountPath").asText(),
                        mount.path("readOnly").asBoolean() ? ":ro" : "");
    }

    private void make(JsonNode volume, Secrets secrets) {
        var path = path(volume.path("name").asText());
        if (volume.has("secret")) {
            String secret = volume.at("/secret/secretName").asText();
            for (var item : volume.at("/secret/items")) {
                Work.write(
                        path.resolve(item.path("path").asText()),
                        secrets.get(secret, item.path("key").asText()));
            }
        } else if (volume.has("emptyDir")) {
            Work.directory(Work.DIRECTORY.relativize(path).toString());
        } else {
            throw new IllegalArgumentException("nothing here knows this volume: " + volume);
        }
    }
}
