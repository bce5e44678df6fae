package io.needmap.deploy.ci;

import static org.assertj.core.api.Assertions.assertThat;

import io.needmap.deploy.Manifests;
import io.needmap.deploy.Project;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The images that everything here runs from. */
@Order(0)
class ImagesTest {

    static List<String> programs() {
        return Manifests.overlay("ci").names("Deployment").stream().toList();
    }

    @ParameterizedTest
    @MethodSource("programs")
    void isTheSameWhenItIsBuiltAgain(String program) {
        String image = "localhost/needmap/%s:ci".formatted(program);
        String again = Program.run(
                        "buildah",
                        "bud",
                        "-q",
                        "--no-cache",
                        "--timestamp",
                        "0",
                        "--build-arg",
                        "BASE=localhost/needmap/jre:25",
                        "-t",
                        image + "-again",
                        "-f",
                        Project.ROOT + "/deploy/images/Containerfile",
                        Project.ROOT + "/" + program)
                .strip();

        assertThat(inspect(image, "{{.Id}}")).isEqualTo(again);
        assertThat(inspect(image + "-again", "{{.Digest}}")).isEqualTo(inspect(image, "{{.Digest}}"));
    }

    @ParameterizedTest
    @MethodSource("programs")
    void runsAsNobodyInParticular(String program) {
        assertThat(inspect("localhost/needmap/%s:ci".formatted(program), "{{.User}}"))
                .isEqualTo("10001:10001");
    }

    private static String inspect(String image, String what) {
        return Program.run("podman", "image", "inspect", "--format", what, image)
                .strip();
    }
}
