package dev.madoguchi;

import java.util.List;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the desk, or shows with {@code inspect-mail FILE…} how it reads mails. */
@SpringBootApplication
public class Madoguchi {

    public static void main(String... args) {
        if (args.length > 0 && args[0].equals(InspectMail.COMMAND)) {
            System.exit(
                    new InspectMail(System.in, System.out).show(List.of(args).subList(1, args.length)));
        }
        SpringApplication.run(Madoguchi.class, args);
    }
}
