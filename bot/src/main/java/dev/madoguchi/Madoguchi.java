package dev.madoguchi;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** Starts the desk. */
@SpringBootApplication
public class Madoguchi {

    public static void main(String... args) {
        SpringApplication.run(Madoguchi.class, args);
    }
}
