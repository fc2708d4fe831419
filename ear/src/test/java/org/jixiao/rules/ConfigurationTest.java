package org.jixiao.rules;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.networknt.schema.InputFormat;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jixiao.form.application.ConfigurationCheck;
import org.jixiao.form.model.FormDefinition;
import org.jixiao.form.model.LightRules;
import org.jixiao.form.model.ScoringScheme;
import org.jixiao.organization.model.CalendarYear;
import org.jixiao.organization.model.Region;
import org.jixiao.shared.application.ConfigurationFolder;
import org.jixiao.shared.application.Mistake;
import org.jixiao.target.model.Comparator;
import org.jixiao.target.model.LevelOne;
import org.jixiao.target.model.Polarity;
import org.jixiao.target.model.Stage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Configuration files, their schemas and the records they become say the same, to us and to everybody's tools. */
class ConfigurationTest {

    private static final Map<String, Class<?>> SCHEMAS = Map.of(
            "config/forms/form.schema.json", FormDefinition.class,
            "config/schemes/scheme.schema.json", ScoringScheme.class,
            "config/lights/lights.schema.json", LightRules.class,
            "config/regions/region.schema.json", Region.class,
            "config/calendars/calendar.schema.json", CalendarYear.class);

    private static final ObjectMapper JSON = new ObjectMapper();

    private static final JsonSchemaFactory VALIDATORS = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);

    /** An example in a document: a block that begins with the name of its file. */
    private static final Pattern EXAMPLE = Pattern.compile("```yaml\n(# (\\S+/\\S+\\.yaml)\n.*?)```", Pattern.DOTALL);

    @TempDir
    private Path folder;

    @Test
    void every_shipped_file_keeps_its_schema() {
        List<Path> files = Code.files(
                ".yaml", "config/forms", "config/schemes", "config/regions", "config/calendars", "config/lights");
        assertThat(files).as("configuration files").hasSizeGreaterThan(10);
        assertThat(files)
                .allSatisfy(file -> assertThat(broken(Code.text(file), schemaOf(file)))
                        .as(file.toString())
                        .isEmpty());
        assertThat(ConfigurationCheck.of(new ConfigurationFolder(Optional.empty()))
                        .mistakes())
                .isEmpty();
    }

    @Test
    void a_mistake_of_shape_is_one_for_everybody() throws IOException {
        Path gulou = Code.ROOT.resolve("config/forms/gulou.yaml");
        List<String> mistaken = Stream.of(
                        "moneyUnit: TEN_THOUSAND_YUAN → moneyUnit: WAN",
                        "moneyUnit: TEN_THOUSAND_YUAN → money: YUAN",
                        "fundSources: [财政拨款] → fundSources: 财政拨款",
                        "fundSources: [财政拨款] → fundSources: []",
                        "fundSources: [财政拨款] → fundSources: [财政拨款, 财政拨款]",
                        "landscape: true → landscape: sideways",
                        "key: gulou → key: Gu lou",
                        "key: gulou → key: 7",
                        "key: gulou → key:",
                        "label: 序号, width: 4 → label: 序号, width: 0",
                        "label: 序号, width: 4 → label: 序号, width: 4.5",
                        "label: 序号, width: 4 → label: ''",
                        "polarity: FORWARD, → ")
                .toList();
        Files.createDirectories(folder.resolve("forms"));
        for (String change : mistaken) {
            String[] parts = change.split(" → ", -1);
            String text = Code.text(gulou).replace(parts[0], parts[1]);
            Files.writeString(folder.resolve("forms/gulou.yaml"), text);
            assertThat(broken(text, schemaOf(gulou)))
                    .as("a validator on " + change)
                    .isNotEmpty();
            assertThat(ConfigurationCheck.of(new ConfigurationFolder(Optional.of(folder)))
                            .mistakes())
                    .as("ours on " + change)
                    .isNotEmpty();
        }
    }

    @Test
    void the_examples_in_the_manual_can_be_used() throws IOException {
        Matcher example = EXAMPLE.matcher(Code.text(Code.ROOT.resolve("docs/forms.md")));
        Set<String> files = new TreeSet<>();
        while (example.find()) {
            files.add(example.group(2));
            Path file = folder.resolve(example.group(2));
            Files.createDirectories(file.getParent());
            Files.writeString(file, example.group(1));
        }
        assertThat(files).containsExactly("forms/shifan.yaml", "regions/shifan.yaml");
        assertThat(ConfigurationCheck.of(new ConfigurationFolder(Optional.of(folder)))
                        .mistakes())
                .extracting(Mistake::toString)
                .isEmpty();
    }

    @Test
    void schemas_are_schemas_and_explain_every_property() {
        assertThat(SCHEMAS.keySet()).allSatisfy(file -> {
            JsonNode schema = json(file);
            assertThat(VALIDATORS
                            .getSchema(SchemaLocation.of(schema.get("$schema").asText()))
                            .validate(schema))
                    .as(file)
                    .isEmpty();
            assertThat(unexplained(schema)).as(file).isEmpty();
        });
    }

    @Test
    void schemas_and_records_say_the_same() {
        SCHEMAS.forEach((file, type) -> assertThat(differences(type, json(file)))
                .as("where %s and %s differ; way out: change the other, too", file, type.getSimpleName())
                .isEmpty());
        JsonNode form = json("config/forms/form.schema.json").get("$defs");
        assertThat(constants(form.at("/polarityWord/properties/polarity"))).isEqualTo(names(Polarity.values()));
        assertThat(constants(form.at("/direction/properties/comparator"))).isEqualTo(names(Comparator.values()));
        assertThat(constants(json("config/schemes/scheme.schema.json").at("/$defs/points/propertyNames")))
                .isEqualTo(names(LevelOne.values()));
        assertThat(constants(json("config/regions/region.schema.json").at("/properties/leavesOut/items")))
                .isEqualTo(names(
                        Arrays.stream(Stage.values()).filter(Stage::isReview).toArray(Stage[]::new)));
        assertThat(constants(json("config/regions/region.schema.json").at("/properties/days/propertyNames")))
                .isEqualTo(names(Arrays.stream(Stage.values())
                        .filter(stage -> stage.post().isPresent())
                        .toArray(Stage[]::new)));
    }

    @Test
    void the_rule_for_schemas_bites() throws JsonProcessingException {
        JsonNode planted = JSON.readTree(Code.planted("schema.json"));
        assertThat(differences(Planted.class, planted))
                .containsExactly(
                        "Planted lacks colour",
                        "the schema lacks size",
                        "kind: [ONE, THREE] and [ONE, TWO]",
                        "parts: array and String",
                        "Part lacks weight",
                        "the schema lacks name");
        assertThat(unexplained(planted)).contains("kind").doesNotContain("parts");
    }

    /** What a schema may be held against to show that the rule sees it. */
    record Planted(Kind kind, int size, String parts, List<Part> more) {
        enum Kind {
            ONE,
            TWO
        }

        record Part(String name) {}
    }

    private static Set<ValidationMessage> broken(String yaml, JsonNode schema) {
        return VALIDATORS.getSchema(schema).validate(yaml, InputFormat.YAML);
    }

    private static JsonNode schemaOf(Path file) {
        Path folder = Code.ROOT.relativize(file.getParent());
        return SCHEMAS.keySet().stream()
                .filter(schema -> Path.of(schema).startsWith(folder))
                .map(ConfigurationTest::json)
                .findFirst()
                .orElseThrow();
    }

    private static JsonNode json(String file) {
        try {
            return JSON.readTree(Code.text(Code.ROOT.resolve(file)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a record and the schema of what it is read from differ. */
    private static List<String> differences(Class<?> type, JsonNode schema) {
        List<String> differences = new ArrayList<>();
        compare(type, schema, schema, new TreeSet<>(), differences);
        return differences;
    }

    private static void compare(
            Class<?> type, JsonNode written, JsonNode root, Set<String> seen, List<String> differences) {
        if (!seen.add(type.getName())) {
            return;
        }
        JsonNode properties = resolve(written, root).path("properties");
        Map<String, RecordComponent> components = Arrays.stream(type.getRecordComponents())
                .collect(Collectors.toMap(RecordComponent::getName, component -> component));
        properties.fieldNames().forEachRemaining(name -> {
            if (!components.containsKey(name)) {
                differences.add(type.getSimpleName() + " lacks " + name);
            }
        });
        components.keySet().stream()
                .sorted()
                .filter(name -> !properties.has(name))
                .forEach(name -> differences.add("the schema lacks " + name));
        for (RecordComponent component : type.getRecordComponents()) {
            if (properties.has(component.getName())) {
                compare(
                        component.getName(),
                        component.getGenericType(),
                        resolve(properties.get(component.getName()), root),
                        root,
                        seen,
                        differences);
            }
        }
    }

    private static void compare(
            String name, Type type, JsonNode schema, JsonNode root, Set<String> seen, List<String> differences) {
        if (!schemaTypes(type).contains(schema.path("type").asText())) {
            differences.add(name + ": " + schema.path("type").asText() + " and " + simple(type));
        } else if (type instanceof ParameterizedType generic && generic.getRawType() != Map.class) {
            compare(
                    name,
                    generic.getActualTypeArguments()[0],
                    resolve(schema.path("items"), root),
                    root,
                    seen,
                    differences);
        } else if (type instanceof Class<?> plain && plain.isRecord()) {
            compare(plain, schema, root, seen, differences);
        } else if (type instanceof Class<?> plain && plain.isEnum()) {
            Set<String> known = names((Enum<?>[]) plain.getEnumConstants());
            if (!constants(schema).equals(known)) {
                differences.add(name + ": " + constants(schema) + " and " + known);
            }
        }
    }

    /** By which type a schema may call what becomes this. */
    private static Set<String> schemaTypes(Type type) {
        if (type instanceof ParameterizedType generic) {
            return generic.getRawType() == Map.class ? Set.of("object") : Set.of("array");
        }
        Class<?> plain = (Class<?>) type;
        if (plain.isRecord()) {
            return Set.of("object");
        }
        if (plain == int.class || plain == Integer.class) {
            return Set.of("integer");
        }
        if (plain == boolean.class) {
            return Set.of("boolean");
        }
        return plain == BigDecimal.class ? Set.of("number") : Set.of("string");
    }

    private static String simple(Type type) {
        return type instanceof Class<?> plain ? plain.getSimpleName() : type.getTypeName();
    }

    private static JsonNode resolve(JsonNode schema, JsonNode root) {
        String reference = schema.path("$ref").asText();
        return reference.isEmpty() ? schema : root.at(reference.substring(1));
    }

    /** The properties that do not say what they are for. */
    private static List<String> unexplained(JsonNode root) {
        List<String> unexplained = new ArrayList<>();
        root.findValues("properties")
                .forEach(properties -> properties.fields().forEachRemaining(property -> {
                    boolean explained = property.getValue().hasNonNull("description")
                            || resolve(property.getValue(), root).hasNonNull("description");
                    if (!explained) {
                        unexplained.add(property.getKey());
                    }
                }));
        return unexplained;
    }

    private static Set<String> constants(JsonNode schema) {
        Set<String> constants = new TreeSet<>();
        schema.path("enum").forEach(constant -> constants.add(constant.asText()));
        return constants;
    }

    private static Set<String> names(Enum<?>... constants) {
        return Arrays.stream(constants).map(Enum::name).collect(Collectors.toCollection(TreeSet::new));
    }
}
