package io.needmap.deploy.ci;

import java.nio.file.Path;

/** Signs certificates, as the operators' own authorities do. */
final class Authority {

    private final Path directory = Work.directory("authority");

    Authority() {
        openssl("req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 2 -subj /CN=needmap-ca"
                + " -keyout ca.key -out ca.crt");
    }

    /** The certificate that everything signed here is trusted by. */
    String certificate() {
        return Work.read(directory.resolve("ca.crt"));
    }

    /** The private key, then the certificate, of a server with these names, as PEM. */
    String keyAndCertificate(String name, String... more) {
        var names = new StringBuilder("DNS:" + name);
        for (String other : more) {
            names.append(",DNS:").append(other);
        }
        openssl("req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj /CN=%1$s -keyout %1$s.key -out %1$s.csr"
                .formatted(name));
        Work.write(directory.resolve(name + ".ext"), "subjectAltName=" + names);
        openssl(
                "x509 -req -days 2 -in %1$s.csr -CA ca.crt -CAkey ca.key -CAcreateserial -extfile %1$s.ext -out %1$s.crt"
                        .formatted(name));
        return Work.read(directory.resolve(name + ".key")) + Work.read(directory.resolve(name + ".crt"));
    }

    private void openssl(String arguments) {
        Program.run("sh", "-c", "cd %s && exec openssl %s".formatted(directory, arguments));
    }
}
