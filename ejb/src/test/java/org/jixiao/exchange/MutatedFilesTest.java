package org.jixiao.exchange;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import java.util.Random;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.stream.Stream;
import org.jixiao.exchange.file.FileFormat;
import org.jixiao.shared.model.Refusal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * Whatever happens to a file, it is read with findings or refused by a rule: never an exception of another kind, never a
 * wait of more than ten seconds.
 *
 * <p>{@code -Djixiao.mutants} says how many over all forms, {@code -Djixiao.mutants.seed} with which random numbers; the
 * failure names the number of the mutant, from which it can be made again.
 */
class MutatedFilesTest {

    private static final int MUTANTS = Integer.getInteger("jixiao.mutants", 500);

    private static final long SEED = Long.getLong("jixiao.mutants.seed", 20_201_120L);

    private static final int MOST_SECONDS = 10;

    /** What the libraries say of each damaged file is no news here. */
    private static final Logger LIBRARIES = Logger.getLogger("org.apache");

    private static ExecutorService reader = Executors.newSingleThreadExecutor();

    @BeforeAll
    static void begin() {
        LIBRARIES.setLevel(Level.OFF);
        reader = Executors.newSingleThreadExecutor(task -> {
            Thread thread = new Thread(task, "reader of mutants");
            // One that hangs has failed its test already and must not keep the others' result waiting.
            thread.setDaemon(true);
            return thread;
        });
    }

    @AfterAll
    static void end() {
        reader.shutdownNow();
        LIBRARIES.setLevel(null);
    }

    static Stream<String> forms() {
        return PrintedFixture.FORMS.stream();
    }

    @ParameterizedTest
    @MethodSource("forms")
    void a_mutated_file_is_read_or_refused(String form) {
        byte[] sample = CardFixture.sample(form);
        byte[] pages = RoundTrip.printed(RoundTrip.read(sample), FileFormat.PDF);
        int read = 0;
        int count = MUTANTS / PrintedFixture.FORMS.size();
        for (int number = 0; number < count; number++) {
            Mutant mutant = Mutant.of(sample, pages, new Random(SEED + number));
            String which = "%s, seed %d, mutant %d: %s".formatted(form, SEED, number, mutant.story());
            read += isRead(form, mutant.file(), which) ? 1 : 0;
        }
        assertThat(read).as("mutants of %s that could still be read", form).isBetween(count / 4, count - 1);
    }

    /** What a soak has found, by the number of the mutant. */
    @ParameterizedTest
    @CsvSource("futian, 20264228")
    void what_was_found_once_stays_mended(String form, long number) {
        byte[] sample = CardFixture.sample(form);
        byte[] pages = RoundTrip.printed(RoundTrip.read(sample), FileFormat.PDF);
        Mutant mutant = Mutant.of(sample, pages, new Random(number));
        assertThat(isRead(form, mutant.file(), mutant.story())).isTrue();
    }

    private static boolean isRead(String form, byte[] file, String which) {
        Future<Boolean> reading = reader.submit(() -> isRead(form, file));
        try {
            return reading.get(MOST_SECONDS, TimeUnit.SECONDS);
        } catch (TimeoutException e) {
            return fail("Not read within %d s: %s".formatted(MOST_SECONDS, which), e);
        } catch (ExecutionException e) {
            return fail(which, e.getCause());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Whether it is read; recognised by its content, and if that fails in the form that a person chose. */
    private static boolean isRead(String form, byte[] file) {
        return refusal(() -> RoundTrip.read(file)) == null || refusal(() -> RoundTrip.readInForm(form, file)) == null;
    }

    private static @Nullable Refusal refusal(Runnable reading) {
        try {
            reading.run();
            return null;
        } catch (Refusal refusal) {
            assertThat(refusal.kind()).isIn(Refusal.Kind.RULE, Refusal.Kind.MALFORMED);
            assertThat(refusal.reasons()).isNotEmpty();
            return refusal;
        }
    }
}
