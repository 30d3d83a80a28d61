package dev.madoguchi.sandbox.slack.blocks;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** Tables and charts; where sources disagree about a limit, the lower one. */
final class DataRules {

    private static final int MOST_CELLS = 20;
    private static final int MOST_CHARACTERS = 10_000;
    private static final int MOST_SERIES = 6;
    private static final int MOST_POINTS = 20;

    private final Findings findings;

    DataRules(Findings findings) {
        this.findings = findings;
    }

    void table(Spot block) {
        findings.tables++;
        if (findings.need(block, "rows")) {
            rows(block, 1, 100, Set.of("raw_text", "rich_text"));
        }
        if (block.has("column_settings")) {
            findings.count(block.at("column_settings"), 0, MOST_CELLS);
        }
    }

    void dataTable(Spot block) {
        findings.tables++;
        findings.need(block, "caption");
        findings.between(block, "page_size", 1, 100);
        if (findings.need(block, "rows")) {
            rows(block, 2, 101, Set.of("raw_text", "rich_text", "raw_number"));
        }
    }

    private void rows(Spot block, int least, int most, Set<String> cellTypes) {
        findings.count(block.at("rows"), least, most);
        int characters = 0;
        for (var row : block.at("rows").items()) {
            findings.count(row, 1, MOST_CELLS);
            for (var cell : row.items()) {
                if (!cellTypes.contains(cell.type())) {
                    findings.refuse(cell.at("type"), "unsupported type: " + cell.type());
                }
                characters += cell.text("text").length();
            }
        }
        if (characters > MOST_CHARACTERS) {
            findings.refuse(block, "must be less than " + (MOST_CHARACTERS + 1) + " characters");
        }
    }

    void chart(Spot block) {
        findings.charts++;
        if (!findings.need(block, "title", "chart")) {
            return;
        }
        findings.length(block.at("title"), 1, 50);
        var chart = block.at("chart");
        switch (chart.type()) {
            case "pie" -> pie(chart);
            case "bar", "line", "area" -> series(chart);
            default -> findings.refuse(chart.at("type"), "unsupported type: " + chart.type());
        }
    }

    private void pie(Spot chart) {
        findings.only(chart, Set.of("segments"));
        if (findings.need(chart, "segments")) {
            findings.count(chart.at("segments"), 1, MOST_SERIES);
            for (var segment : chart.at("segments").items()) {
                findings.length(segment.at("label"), 1, 20);
                if (segment.at("value").node().asDouble(0) <= 0) {
                    findings.refuse(segment.at("value"), "must be greater than 0");
                }
            }
        }
    }

    private void series(Spot chart) {
        findings.only(chart, Set.of("series", "axis_config"));
        if (!findings.need(chart, "series", "axis_config") || !findings.need(chart.at("axis_config"), "categories")) {
            return;
        }
        var categories = chart.at("axis_config").at("categories");
        findings.count(categories, 1, MOST_POINTS);
        categories.items().forEach(category -> findings.length(category, 1, 20));
        findings.lengthIfAny(chart.at("axis_config"), "x_label", 0, 50);
        findings.lengthIfAny(chart.at("axis_config"), "y_label", 0, 50);
        findings.count(chart.at("series"), 1, MOST_SERIES);
        var names = new HashSet<String>();
        for (var one : chart.at("series").items()) {
            findings.length(one.at("name"), 1, 20);
            if (!names.add(one.text("name"))) {
                findings.refuse(one.at("name"), "series names must be unique");
            }
            findings.count(one.at("data"), 1, MOST_POINTS);
            points(
                    one.at("data"),
                    categories.items().stream()
                            .map(it -> it.node().asString(""))
                            .toList());
        }
    }

    private void points(Spot data, List<String> categories) {
        var labels = data.items().stream().map(point -> point.text("label")).toList();
        if (labels.size() != categories.size() || !Set.copyOf(labels).equals(Set.copyOf(categories))) {
            findings.refuse(data, "must contain exactly one data point per category");
        }
        data.items().stream()
                .map(point -> point.at("value"))
                .filter(value -> !isNumber(value.node()))
                .forEach(value -> findings.refuse(value, "must be a number"));
    }

    private static boolean isNumber(JsonNode node) {
        return node.isNumber();
    }
}
