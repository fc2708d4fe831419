package org.jixiao.monitoring.web;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jixiao.monitoring.application.SheetView;
import org.jixiao.target.model.TableContent.PlanStep;
import org.jspecify.annotations.Nullable;

/**
 * The spending plan beside what was spent (支出计划与实际), as a picture over the months of the year, in %.
 *
 * @param planned what the table plans, by month
 * @param actual what was spent by the ends of the rounds, by month
 */
public record SpendingPicture(List<Point> planned, List<Point> actual) {

    private static final Pattern MONTH = Pattern.compile("(\\d{1,2})月");
    private static final int LEFT = 50;
    private static final int BOTTOM = 170;
    private static final int A_MONTH = 40;
    private static final BigDecimal A_PERCENT = new BigDecimal("1.4");
    private static final BigDecimal MOST = BigDecimal.valueOf(110);

    /**
     * A point of the picture.
     *
     * @param month 1 to 12
     * @param percent cumulative, of the year's budget
     */
    public record Point(int month, BigDecimal percent) {

        public int getX() {
            return LEFT + month * A_MONTH;
        }

        /** What is far above the budget is drawn at the upper edge. */
        public int getY() {
            return BOTTOM
                    - percent.min(MOST)
                            .multiply(A_PERCENT)
                            .setScale(0, RoundingMode.HALF_UP)
                            .intValueExact();
        }
    }

    static SpendingPicture of(List<PlanStep> plan, List<SheetView> sheets) {
        List<Point> planned = new ArrayList<>();
        for (PlanStep step : plan) {
            Matcher month = MONTH.matcher(step.by());
            if (month.find()) {
                int number = Integer.parseInt(month.group(1));
                if (number >= 1 && number <= 12) {
                    planned.add(new Point(number, step.percent().max(BigDecimal.ZERO)));
                }
            }
        }
        List<Point> actual = new ArrayList<>();
        for (SheetView sheet : sheets) {
            BigDecimal rate = sheet.rate();
            if (rate != null) {
                actual.add(new Point(sheet.month(), rate));
            }
        }
        planned.sort(Comparator.comparing(Point::month));
        actual.sort(Comparator.comparing(Point::month));
        return new SpendingPicture(planned, actual);
    }

    public boolean isThere() {
        return !planned.isEmpty() || !actual.isEmpty();
    }

    public String getPlannedLine() {
        return line(planned);
    }

    public String getActualLine() {
        return line(actual);
    }

    private static String line(List<Point> points) {
        StringBuilder line = new StringBuilder(LEFT + "," + BOTTOM);
        points.forEach(
                point -> line.append(' ').append(point.getX()).append(',').append(point.getY()));
        return line.toString();
    }

    /** What was planned by that month; null where the plan does not say. */
    public @Nullable BigDecimal plannedBy(int month) {
        return planned.stream()
                .filter(point -> point.month() == month)
                .map(Point::percent)
                .findFirst()
                .orElse(null);
    }
}
