package org.jixiao.result.persistence;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import jakarta.persistence.TypedQuery;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jixiao.organization.model.Caller;
import org.jixiao.result.model.Standing;
import org.jixiao.result.model.TableResult;
import org.jixiao.result.model.Tally;
import org.jixiao.target.model.Stage;
import org.jixiao.target.model.TableKind;
import org.jixiao.target.persistence.VisibleTables;
import org.jspecify.annotations.Nullable;

/** The tables of a year with their evaluations: added up by the database, or line by line. */
@ApplicationScoped
public class Results {

    private static final String FROM =
            " from TargetTable t join t.unit u join u.department d left join Evaluation e on e.tableId = t.id where ";

    @PersistenceContext
    private EntityManager entities;

    /** The tables of a region and year that the caller may see, added up in one question. */
    public List<Tally> tallies(Caller caller, String region, int year) {
        Question question = new Question(caller, new Filter(region, year, null, null, null, null, null));
        return question
                .ask(
                        entities,
                        "select d.id, d.code, d.name, u.id, u.code, u.name, t.stage, e.grade, count(t.id),"
                                + " sum(coalesce(e.total, 0)), sum(coalesce(e.full, t.total)),"
                                + " sum(case when e.executed is not null then e.full else 0 end),"
                                + " sum(coalesce(e.executed, 0))",
                        " group by d.id, d.code, d.name, u.id, u.code, u.name, t.stage, e.grade")
                .getResultList()
                .stream()
                .map(Results::tally)
                .toList();
    }

    /**
     * The tables behind a figure that the caller may see, by id.
     *
     * @param after the id after which to go on; 0 for the beginning
     * @param limit how many at most
     */
    public List<TableResult> tables(Caller caller, Filter filter, long after, int limit) {
        Question question = new Question(caller, filter);
        question.and("t.id > :after", "after", after);
        return question
                .ask(
                        entities,
                        "select t.id, t.projectName, t.projectCode, u.name, t.stage, coalesce(e.full, t.total),"
                                + " e.executed, e.total, e.grade",
                        " order by t.id")
                .setMaxResults(limit)
                .getResultList()
                .stream()
                .map(Results::line)
                .toList();
    }

    private static Tally tally(Object[] row) {
        return new Tally(
                new Tally.Body(whole(row[0]), (String) row[1], (String) row[2]),
                new Tally.Body(whole(row[3]), (String) row[4], (String) row[5]),
                (Stage) row[6],
                (String) row[7],
                whole(row[8]),
                decimal(row[9]),
                decimal(row[10]),
                decimal(row[11]),
                decimal(row[12]));
    }

    private static TableResult line(Object[] row) {
        return new TableResult(
                whole(row[0]),
                (String) row[1],
                (String) row[2],
                (String) row[3],
                (Stage) row[4],
                decimal(row[5]),
                (BigDecimal) row[6],
                (BigDecimal) row[7],
                (String) row[8]);
    }

    private static long whole(Object value) {
        return ((Number) value).longValue();
    }

    // A sum may come back as another kind of number, according to what was added.
    private static BigDecimal decimal(Object value) {
        return value instanceof BigDecimal exact ? exact : new BigDecimal(value.toString());
    }

    /** What is asked of tables and their evaluations: only what the caller may see, only tables of projects, no adjustments. */
    private static final class Question {

        private final Map<String, Object> parameters = new HashMap<>();
        private final List<String> where = new ArrayList<>();

        Question(Caller caller, Filter filter) {
            where.add(VisibleTables.condition(caller.appointments(), parameters));
            where.add("t.adjustsId is null");
            and("t.kind = :kind", "kind", TableKind.PROJECT);
            and("t.region = :region", "region", filter.region());
            and("t.year = :year", "year", filter.year());
            and("d.code = :department", "department", filter.department());
            and("u.code = :unit", "unit", filter.unit());
            and("t.stage = :stage", "stage", filter.stage());
            and("t.stage = :closed and e.grade = :grade", "grade", filter.grade());
            if (filter.grade() != null) {
                parameters.put("closed", Stage.CLOSED);
            }
            stand(filter.standing());
        }

        private void stand(@Nullable Standing standing) {
            if (standing == null) {
                return;
            }
            parameters.put("closed", Stage.CLOSED);
            switch (standing) {
                case EVALUATED -> where.add("t.stage = :closed and e.grade is not null");
                case NOT_EVALUATED ->
                    and("(t.stage = :stopped or t.stage = :closed and e.grade is null)", "stopped", Stage.STOPPED);
                case UNFINISHED -> {
                    parameters.remove("closed");
                    and("t.stage not in :over", "over", EnumSet.of(Stage.CLOSED, Stage.STOPPED));
                }
            }
        }

        void and(String condition, String name, @Nullable Object value) {
            if (value != null) {
                where.add(condition);
                parameters.put(name, value);
            }
        }

        TypedQuery<Object[]> ask(EntityManager entities, String select, String ending) {
            TypedQuery<Object[]> query =
                    entities.createQuery(select + FROM + String.join(" and ", where) + ending, Object[].class);
            parameters.forEach(query::setParameter);
            return query;
        }
    }

    /**
     * The tables behind a figure; null means any.
     *
     * @param department the department's code
     * @param unit the unit's code
     * @param grade of a closed evaluation
     */
    public record Filter(
            String region,
            int year,
            @Nullable String department,
            @Nullable String unit,
            @Nullable Stage stage,
            @Nullable Standing standing,
            @Nullable String grade) {}
}
