package org.jixiao.target.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.Query;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jixiao.organization.model.BudgetUnit;
import org.jixiao.organization.model.Caller;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableBrief;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.model.TableVersion;
import org.jixiao.target.model.TargetTable;
import org.jspecify.annotations.Nullable;

/** The target tables that are kept. */
@ApplicationScoped
public class TargetTables {

    /** How many tables are looked at with one query. */
    private static final int AT_ONCE = 200;

    /** How many ids a question may name. */
    private static final int IN_A_QUESTION = 1000;

    private static final String BRIEF = "select new org.jixiao.target.model.TableBrief(t.id, t.hash, t.stage, t.kind,"
            + " t.year, t.form, t.projectName, t.total, t.locked, t.adjustsId, t.submittedBy, t.submittedFor, t.unit.id, t.unit.code,"
            + " t.unit.name, t.unit.department.id, t.unit.department.code, t.unit.department.name, t.region)";

    private static final String READ_ONLY = "eclipselink.read-only";
    private static final String BATCH = "eclipselink.batch";
    private static final String BATCH_TYPE = "eclipselink.batch.type";
    private static final String BATCH_SIZE = "eclipselink.batch.size";

    /** What a table contains. */
    private static final List<String> PARTS = List.of(
            "t.funding", "t.plan", "t.indicators", "t.departmentTasks", "t.departmentItems", "t.departmentSafeguards");

    @PersistenceContext
    private EntityManager entities;

    public void add(TargetTable table) {
        entities.persist(table);
    }

    public void add(TableVersion version) {
        entities.persist(version);
    }

    /** Writes what is pending, so that ids and refusals of the database are known now and not at commit. */
    public void flush() {
        entities.flush();
    }

    /**
     * Writes what is pending and forgets all that was read, so that work on very many tables need not keep them in
     * memory. Whoever calls this holds on to no entity.
     */
    public void forget() {
        entities.flush();
        entities.clear();
    }

    public Optional<TargetTable> find(long id) {
        return Optional.ofNullable(entities.find(TargetTable.class, id));
    }

    /** The table for a change: others who want to change it wait until this transaction ends, then see what it did. */
    public Optional<TargetTable> findForChange(long id) {
        Map<Long, Long> held = held(List.of(id));
        return held.isEmpty() ? Optional.empty() : find(id).map(table -> asHeld(table, held));
    }

    /**
     * Tables for a change, in one go and in the order of their ids, so that two who want many never wait for each other;
     * with their units, and without what they contain.
     *
     * @param ids few enough for one question
     */
    public List<TargetTable> findForChange(Collection<Long> ids) {
        return findForChange(ids, List.of());
    }

    /** The same with what they contain, read in one go, too. */
    public List<TargetTable> findWholeForChange(Collection<Long> ids) {
        return findForChange(ids, PARTS);
    }

    private List<TargetTable> findForChange(Collection<Long> ids, List<String> parts) {
        if (ids.isEmpty()) {
            return List.of();
        }
        Map<Long, Long> held = held(ids);
        // The units first, in one question; each table finds its own there.
        entities.createQuery(
                        "select distinct u from TargetTable t join t.unit u join fetch u.department where t.id in :ids",
                        BudgetUnit.class)
                .setParameter("ids", ids)
                .getResultList();
        TypedQuery<TargetTable> query = entities.createQuery(
                        "select t from TargetTable t where t.id in :ids order by t.id", TargetTable.class)
                .setParameter("ids", ids)
                .setHint(BATCH_TYPE, "IN")
                .setHint(BATCH_SIZE, ids.size());
        parts.forEach(part -> query.setHint(BATCH, part));
        return query.getResultList().stream().map(table -> asHeld(table, held)).toList();
    }

    /** One that this transaction has read before somebody else changed it is read again. */
    private TargetTable asHeld(TargetTable table, Map<Long, Long> held) {
        if (!Long.valueOf(table.revision()).equals(held.get(table.id()))) {
            entities.refresh(table);
        }
        return table;
    }

    /**
     * Keeps others from changing the tables until this transaction ends, in the order of their ids. Whoever writes rows that
     * refer to many tables asks for this first: the database locks what is referred to, in the order of the writing.
     */
    public void hold(Collection<Long> ids) {
        held(ids);
    }

    /**
     * Locks rows and not entities: an entity that is read with a lock brings along all that it contains, question by
     * question.
     *
     * @return the revisions as they are now, by the tables' ids
     */
    private Map<Long, Long> held(Collection<Long> ids) {
        Map<Long, Long> revisions = new HashMap<>();
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        for (int begin = 0; begin < sorted.size(); begin += IN_A_QUESTION) {
            List<Long> some = part(sorted, begin);
            Query query = entities.createNativeQuery("select id, revision from target_table where id in (?"
                    + ", ?".repeat(some.size() - 1) + ") order by id for update");
            for (int i = 0; i < some.size(); i++) {
                query.setParameter(i + 1, some.get(i));
            }
            for (Object row : query.getResultList()) {
                Object[] columns = (Object[]) row;
                revisions.put(((Number) columns[0]).longValue(), ((Number) columns[1]).longValue());
            }
        }
        return revisions;
    }

    /** All tables the caller may see that match, by id; ten thousand are one question. */
    public List<TableBrief> briefs(Caller caller, Filter filter) {
        return query(BRIEF, " order by t.id", caller, filter, 0, TableBrief.class)
                .getResultList();
    }

    /** Those of the tables that the caller may see, by id. */
    public List<TableBrief> briefs(Caller caller, Collection<Long> ids) {
        Map<String, Object> parameters = new HashMap<>();
        String visible = VisibleTables.condition(caller.appointments(), parameters);
        List<TableBrief> found = new ArrayList<>();
        List<Long> sorted = ids.stream().distinct().sorted().toList();
        for (int begin = 0; begin < sorted.size(); begin += IN_A_QUESTION) {
            TypedQuery<TableBrief> query = entities.createQuery(
                    BRIEF + " from TargetTable t where " + visible + " and t.id in :ids order by t.id",
                    TableBrief.class);
            parameters.forEach(query::setParameter);
            found.addAll(query.setParameter("ids", part(sorted, begin)).getResultList());
        }
        return found;
    }

    /** Those of the tables that have an adjustment which has neither taken effect nor been given up. */
    public List<Long> beingAdjusted(Collection<Long> ids) {
        List<Long> found = new ArrayList<>();
        List<Long> all = List.copyOf(ids);
        for (int begin = 0; begin < all.size(); begin += IN_A_QUESTION) {
            found.addAll(entities.createQuery(
                            "select distinct t.adjustsId from TargetTable t where t.adjustsId in :ids"
                                    + " and t.stage not in :over",
                            Long.class)
                    .setParameter("ids", part(all, begin))
                    .setParameter("over", EnumSet.of(Stage.CLOSED, Stage.STOPPED))
                    .getResultList());
        }
        return found;
    }

    /** How much money the tables have from each source, in 元, the largest first. */
    public Map<String, BigDecimal> moneyBySource(Collection<Long> ids) {
        Map<String, BigDecimal> sums = new HashMap<>();
        List<Long> all = List.copyOf(ids);
        for (int begin = 0; begin < all.size(); begin += IN_A_QUESTION) {
            entities.createQuery(
                            "select f.source, sum(f.amount) from TargetTable t join t.funding f where t.id in :ids"
                                    + " group by f.source",
                            Object[].class)
                    .setParameter("ids", part(all, begin))
                    .getResultList()
                    .forEach(row -> sums.merge((String) row[0], (BigDecimal) row[1], BigDecimal::add));
        }
        Map<String, BigDecimal> ordered = new LinkedHashMap<>();
        sums.entrySet().stream()
                .sorted(Map.Entry.<String, BigDecimal>comparingByValue().reversed())
                .forEach(entry -> ordered.put(entry.getKey(), entry.getValue()));
        return ordered;
    }

    private static List<Long> part(List<Long> ids, int begin) {
        return ids.subList(begin, Math.min(ids.size(), begin + IN_A_QUESTION));
    }

    public Optional<TargetTable> find(String region, int year, long unitId, String projectKey) {
        return entities.createQuery(
                        "select t from TargetTable t where t.region = :region and t.year = :year and t.unit.id = :unit"
                                + " and t.projectKey = :key",
                        TargetTable.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .setParameter("unit", unitId)
                .setParameter("key", projectKey)
                .getResultStream()
                .findFirst();
    }

    /** All tables of a unit and year, without adjustments. */
    public List<TargetTable> of(String region, int year, long unitId) {
        return entities.createQuery(
                        "select t from TargetTable t where t.region = :region and t.year = :year and t.unit.id = :unit"
                                + " and t.adjustsId is null order by t.id",
                        TargetTable.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .setParameter("unit", unitId)
                .getResultList();
    }

    /** The sheet of a department as a whole for a year, under whichever of its units it was written. */
    public Optional<TargetTable> ofDepartment(long departmentId, int year) {
        return entities.createQuery(
                        "select t from TargetTable t where t.departmentId = :department and t.year = :year",
                        TargetTable.class)
                .setParameter("department", departmentId)
                .setParameter("year", year)
                .getResultStream()
                .findFirst();
    }

    /**
     * Tables of a unit and year by their keys, in one go with all that they contain.
     *
     * @param keys few enough for one question; at least one
     */
    public List<TargetTable> of(String region, int year, long unitId, Collection<String> keys) {
        return entities.createQuery(
                        "select t from TargetTable t where t.region = :region and t.year = :year and t.unit.id = :unit"
                                + " and t.projectKey in :keys",
                        TargetTable.class)
                .setParameter("region", region)
                .setParameter("year", year)
                .setParameter("unit", unitId)
                .setParameter("keys", keys)
                .setHint("eclipselink.batch.type", "IN")
                .setHint("eclipselink.batch.size", keys.size())
                .setHint("eclipselink.batch", "t.indicators")
                .setHint("eclipselink.batch", "t.funding")
                .setHint("eclipselink.batch", "t.plan")
                .getResultList();
    }

    /** The adjustments of a table, oldest first. */
    public List<TargetTable> adjustments(long tableId) {
        return entities.createQuery(
                        "select t from TargetTable t where t.adjustsId = :id order by t.id", TargetTable.class)
                .setParameter("id", tableId)
                .getResultList();
    }

    /** Whether the table has an adjustment that has neither taken effect nor been given up. */
    public boolean hasOpenAdjustment(long tableId) {
        return entities.createQuery(
                                "select count(t) from TargetTable t where t.adjustsId = :id and t.stage not in :over",
                                Long.class)
                        .setParameter("id", tableId)
                        .setParameter("over", EnumSet.of(Stage.CLOSED, Stage.STOPPED))
                        .getSingleResult()
                > 0;
    }

    /** Those of the tables that have such an adjustment; few enough for one question. */
    public Set<Long> withOpenAdjustment(Collection<Long> tableIds) {
        return tableIds.isEmpty()
                ? Set.of()
                : Set.copyOf(entities.createQuery(
                                "select t.adjustsId from TargetTable t where t.adjustsId in :ids and t.stage not in :over",
                                Long.class)
                        .setParameter("ids", tableIds)
                        .setParameter("over", EnumSet.of(Stage.CLOSED, Stage.STOPPED))
                        .getResultList());
    }

    public List<TableVersion> versions(long tableId) {
        return entities.createQuery(
                        "select v from TableVersion v where v.tableId = :id order by v.number", TableVersion.class)
                .setParameter("id", tableId)
                .getResultList();
    }

    /** The newest version that keeps a content itself. */
    public Optional<TableVersion> newestContent(long tableId) {
        return entities.createQuery(
                        "select v from TableVersion v where v.tableId = :id and v.content is not null"
                                + " order by v.number desc",
                        TableVersion.class)
                .setParameter("id", tableId)
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    /**
     * The tables the caller may see, by id.
     *
     * @param after the id after which to go on; 0 for the beginning
     * @param limit how many at most
     */
    public List<TargetTable> search(Caller caller, Filter filter, long after, int limit) {
        return query("select t", " order by t.id", caller, filter, after, TargetTable.class)
                .setMaxResults(limit)
                .getResultList();
    }

    /** The ids of all tables the caller may see that match. */
    public List<Long> ids(Caller caller, Filter filter) {
        return query("select t.id", " order by t.id", caller, filter, 0, Long.class)
                .getResultList();
    }

    /** The ids of all tables the caller may see that match, in the order of a document: by unit, then as numbered. */
    public List<Long> idsAsPrinted(Caller caller, Filter filter) {
        return query(
                        "select t.id",
                        " order by t.unit.code, coalesce(t.projectSequence, " + Integer.MAX_VALUE + "), t.id",
                        caller,
                        filter,
                        0,
                        Long.class)
                .getResultList();
    }

    /**
     * Looks at many tables one after the other, with few queries and without keeping them all in memory. They must not
     * be changed.
     */
    public void look(List<Long> ids, Consumer<TargetTable> at) {
        lookTogether(ids, some -> some.forEach(at));
    }

    /** The same, with all that are read at once together, so that more can be asked about all of them. */
    public void lookTogether(List<Long> ids, Consumer<List<TargetTable>> at) {
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            List<Long> some = ids.subList(begin, Math.min(ids.size(), begin + AT_ONCE));
            Map<Long, TargetTable> found = new HashMap<>();
            entities.createQuery("select t from TargetTable t where t.id in :ids", TargetTable.class)
                    .setParameter("ids", some)
                    .setHint(READ_ONLY, "true")
                    .setHint(BATCH_TYPE, "IN")
                    .setHint(BATCH, "t.funding")
                    .setHint(BATCH, "t.plan")
                    .setHint(BATCH, "t.indicators")
                    .getResultList()
                    .forEach(table -> found.put(table.id(), table));
            at.accept(some.stream().map(found::get).filter(Objects::nonNull).toList());
        }
    }

    /** How many of the tables are those of projects. */
    public long countProjects(List<Long> ids) {
        long projects = 0;
        for (int begin = 0; begin < ids.size(); begin += AT_ONCE) {
            projects += entities.createQuery(
                            "select count(t) from TargetTable t where t.id in :ids and t.kind = :kind", Long.class)
                    .setParameter("ids", ids.subList(begin, Math.min(ids.size(), begin + AT_ONCE)))
                    .setParameter("kind", TableKind.PROJECT)
                    .getSingleResult();
        }
        return projects;
    }

    /** How many tables the caller may see that match. */
    public long count(Caller caller, Filter filter) {
        return query("select count(t)", "", caller, filter, 0, Long.class).getSingleResult();
    }

    /** The fiscal years of the tables the caller may see, newest first. */
    public List<Integer> years(Caller caller) {
        return query("select distinct t.year", " order by t.year desc", caller, Filter.ALL, 0, Integer.class)
                .getResultList();
    }

    private <T> TypedQuery<T> query(
            String select, String order, Caller caller, Filter filter, long after, Class<T> type) {
        Map<String, Object> parameters = new HashMap<>();
        List<String> where = new ArrayList<>();
        where.add(VisibleTables.condition(caller.appointments(), parameters));
        if (after > 0) {
            where.add("t.id > :after");
            parameters.put("after", after);
        }
        if (filter.region() != null) {
            where.add("t.region = :region");
            parameters.put("region", filter.region());
        }
        if (filter.year() != null) {
            where.add("t.year = :year");
            parameters.put("year", filter.year());
        }
        if (filter.unitCode() != null) {
            where.add("t.unit.code = :unit");
            parameters.put("unit", filter.unitCode());
        }
        if (!filter.stages().isEmpty()) {
            where.add("t.stage in :stages");
            parameters.put("stages", filter.stages());
        }
        if (filter.kind() != null) {
            where.add("t.kind = :kind");
            parameters.put("kind", filter.kind());
        }
        switch (filter.marks().adjustments()) {
            case LEFT_OUT -> where.add("t.adjustsId is null");
            case ALONE -> where.add("t.adjustsId is not null");
            case TOO -> {}
        }
        if (filter.marks().addition() != null) {
            where.add("t.addition = :addition");
            parameters.put("addition", filter.marks().addition());
        }
        if (filter.marks().secret() != null) {
            where.add("t.secret = :secret");
            parameters.put("secret", filter.marks().secret());
        }
        if (filter.text() != null) {
            where.add("(lower(t.projectName) like :text escape '!' or t.projectCode like :text escape '!'"
                    + " or lower(t.unit.name) like :text escape '!')");
            parameters.put("text", "%" + escape(filter.text()) + "%");
        }
        TypedQuery<T> query =
                entities.createQuery(select + " from TargetTable t where " + String.join(" and ", where) + order, type);
        parameters.forEach(query::setParameter);
        return query;
    }

    private static String escape(String text) {
        return text.toLowerCase(Locale.ROOT)
                .replace("!", "!!")
                .replace("%", "!%")
                .replace("_", "!_");
    }

    /** Whether adjustments (调整) are wanted beside the tables that they adjust. */
    public enum Adjustments {
        LEFT_OUT,
        TOO,
        ALONE
    }

    /**
     * Which marks the wanted tables bear.
     *
     * @param addition whether they came in during the year (追加); null for both
     * @param secret whether they are kept out of what is published (涉密); null for both
     */
    public record Marks(
            Adjustments adjustments,
            @Nullable Boolean addition,
            @Nullable Boolean secret) {

        /** Tables with any mark, without adjustments. */
        public static final Marks ANY = new Marks(Adjustments.LEFT_OUT, null, null);

        /** Tables with any mark, and adjustments. */
        public static final Marks WITH_ADJUSTMENTS = new Marks(Adjustments.TOO, null, null);
    }

    /**
     * Which tables are wanted; null or empty means any.
     *
     * @param text a part of the project's name or code or of the unit's name
     * @param marks adjustments are left out unless it says otherwise
     */
    public record Filter(
            @Nullable String region,
            @Nullable Integer year,
            @Nullable String unitCode,
            Set<Stage> stages,
            @Nullable String text,
            @Nullable TableKind kind,
            Marks marks) {

        public static final Filter ALL = new Filter(null, null, null, Set.of(), null);

        public Filter {
            stages = Set.copyOf(stages);
        }

        /** Tables of one kind; null for any. */
        public Filter(
                @Nullable String region,
                @Nullable Integer year,
                @Nullable String unitCode,
                Set<Stage> stages,
                @Nullable String text,
                @Nullable TableKind kind) {
            this(region, year, unitCode, stages, text, kind, Marks.ANY);
        }

        /** Tables of any kind. */
        public Filter(
                @Nullable String region,
                @Nullable Integer year,
                @Nullable String unitCode,
                Set<Stage> stages,
                @Nullable String text) {
            this(region, year, unitCode, stages, text, null);
        }

        /** The same, of one kind alone; null for any. */
        public Filter of(@Nullable TableKind one) {
            return new Filter(region, year, unitCode, stages, text, one, marks);
        }

        /** The same, with such marks alone. */
        public Filter marked(Marks wanted) {
            return new Filter(region, year, unitCode, stages, text, kind, wanted);
        }
    }
}
