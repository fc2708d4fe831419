package org.jixiao.exchange.reading;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.FormDefinition.Level;
import org.jixiao.form.model.FormDefinition.SecondLevel;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.TargetValueReading;

/** The words by which a form prints levels, polarities and comparators, and those that are common everywhere. */
final class FormWords {

    private static final Pattern POLARITY = Pattern.compile("[正反逆]向(?:指标)?");

    private final Set<String> firsts = new HashSet<>();
    private final Set<String> seconds = new HashSet<>();
    private final Map<String, Polarity> polarities = new HashMap<>();
    private final Map<String, Comparator> directions = new HashMap<>();

    FormWords(FormDefinition form) {
        for (Level level : form.levels()) {
            firsts.add(level.name());
            level.levels().stream().map(SecondLevel::name).forEach(seconds::add);
        }
        form.polarities().forEach(word -> polarities.put(word.label(), Polarity.valueOf(word.polarity())));
        form.directions().stream()
                .filter(direction -> !direction.label().isBlank())
                .forEach(direction -> directions.put(direction.label(), Comparator.valueOf(direction.comparator())));
    }

    boolean isFirst(String word) {
        return firsts.contains(word) || firsts.contains(LevelWords.withoutPoints(word)) || LevelWords.isFirst(word);
    }

    boolean isSecond(String word) {
        return seconds.contains(word) || seconds.contains(LevelWords.withoutPoints(word)) || LevelWords.isSecond(word);
    }

    /** Whether the form itself knows the word as a first level; every common one where it names none. */
    boolean isOwnFirst(String word) {
        return firsts.isEmpty() || firsts.contains(word) || firsts.contains(LevelWords.withoutPoints(word));
    }

    /** Whether the form itself knows the word as a second level; every common one where it names none. */
    boolean isOwnSecond(String word) {
        return seconds.isEmpty() || seconds.contains(word) || seconds.contains(LevelWords.withoutPoints(word));
    }

    /** Whether a first level stands before a colon at the beginning of a long text. */
    boolean beginsWithLevel(String plain) {
        String start = plain.length() > 100 ? plain.substring(0, 100) : plain;
        return firsts.stream().anyMatch(word -> start.contains(word + ":"));
    }

    /** Whether the form names it as a level. */
    boolean isNamedLevel(String word) {
        return firsts.contains(word) || seconds.contains(word);
    }

    /** Whether it is a level wherever it stands: an indicator's own name does not end so. */
    boolean isUnmistakable(String word) {
        return LevelWords.withoutPoints(word).endsWith("指标") && (isFirst(word) || isSecond(word));
    }

    boolean beginsFirst(String word) {
        return LevelWords.beginsFirst(word) || begins(firsts, word);
    }

    boolean beginsSecond(String word) {
        return LevelWords.beginsSecond(word) || begins(seconds, word);
    }

    /** The polarity that a word says, the form's own or a common one. */
    Optional<Polarity> polarity(String word) {
        Polarity own = polarities.get(word);
        if (own != null || !POLARITY.matcher(word).matches()) {
            return Optional.ofNullable(own);
        }
        return Optional.of(word.startsWith("正") ? Polarity.FORWARD : Polarity.REVERSE);
    }

    /** Whether the word is a polarity to its end as this form prints it. */
    boolean isWholePolarity(String word) {
        return polarities.containsKey(word)
                || (!beginsPolarity(word) && POLARITY.matcher(word).matches());
    }

    boolean beginsPolarity(String word) {
        return begins(polarities.keySet(), word);
    }

    /** What a word of the direction column means: as the form prints it, else as it is commonly written. */
    Optional<Comparator> comparator(String word) {
        Comparator own = directions.get(word);
        return own != null ? Optional.of(own) : TargetValueReading.comparator(word);
    }

    /** Whether it is a comparator and no mere dash. */
    boolean isDirection(String word) {
        return directions.containsKey(word)
                || TargetValueReading.comparator(word)
                        .filter(comparator -> comparator != Comparator.NOT_APPLICABLE)
                        .isPresent();
    }

    boolean beginsDirection(String word) {
        return begins(directions.keySet(), word);
    }

    private static boolean begins(Iterable<String> words, String start) {
        if (start.length() < 2) {
            return false;
        }
        for (String word : words) {
            if (word.startsWith(start)) {
                return true;
            }
        }
        return false;
    }
}
