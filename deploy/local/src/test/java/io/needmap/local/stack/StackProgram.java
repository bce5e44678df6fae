package io.needmap.local.stack;

import io.needmap.local.settings.Home;
import io.needmap.local.settings.Ports;
import io.needmap.local.settings.Project;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.CountDownLatch;

/** A launcher of PostgreSQL and Kafka alone, as a program that can be killed: home and the three ports. */
final class StackProgram {

    static final String READY = "ready";

    private StackProgram() {}

    public static void main(String[] arguments) throws Exception {
        var stack = stack(
                Path.of(arguments[0]),
                Ports.saved(Home.at(Path.of(arguments[0]))).orElseThrow());
        Runtime.getRuntime().addShutdownHook(new Thread(stack::stop));
        stack.start();
        System.out.println(READY);
        new CountDownLatch(1).await();
    }

    static Stack stack(Path home, Ports ports) {
        var project = new Project(Path.of("../..").toAbsolutePath().normalize());
        return new Stack(project, Home.at(home), ports, Set.of(), line -> System.out.println(line));
    }

    static Ports ports(int postgres, int kafka, int kafkaController) {
        return new Ports(Ports.DEFAULT.apps(), postgres, kafka, kafkaController);
    }
}
