import { listOf, objectOf, oneOf, scalar, typedBy } from './shape.ts';

const thresholds = objectOf({
  'mode?': oneOf('absolute', 'percentage'),
  'defaultColor?': scalar,
  'steps?': listOf(objectOf({ 'value?': scalar, 'color?': scalar, 'name?': scalar })),
});
const calculation = oneOf('mean', 'sum', 'min', 'max', 'first', 'first-number', 'last', 'last-number');
const anyChart = { 'unit?': scalar, 'decimals?': scalar, 'thresholds?': thresholds };

const chart = typedBy({
  TimeSeriesChart: { ...anyChart, 'min?': scalar, 'max?': scalar, 'connectNulls?': scalar },
  BarChart: { ...anyChart, 'min?': scalar, 'max?': scalar },
  GaugeChart: { ...anyChart, 'max?': scalar, 'calculation?': calculation },
  StatChart: { ...anyChart, 'sparkline?': scalar, 'calculation?': calculation },
});

const queries = listOf(
  objectOf({ expression: scalar, alias: scalar, 'componentIdentifierTemplate?': scalar, 'primary?': scalar }),
);

// Any of it can be inherited from a more general presentation, so but for its id nothing is required.
const metricKeys = {
  metricId: scalar,
  'name?': scalar,
  'description?': scalar,
  'metricQueries?': queries,
  // Of real packs, in the place of metricQueries and chart.
  'queries?': queries,
  'unit?': scalar,
  'chart?': chart,
};

/**
 * The metrics of a presentation. Source: "Metrics Schema", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/presentation/metrics/schemas-ref.adoc.
 */
export const metrics = listOf(objectOf(metricKeys));

/**
 * Metrics where a page shows them, which may override what the metric says. Source: the pages beside that one;
 * `summaryMetricId`, `query` and `decimalPlaces` from real packs.
 */
export const shownMetrics = listOf(
  objectOf({
    ...metricKeys,
    'order?': scalar,
    'summaryMetricId?': scalar,
    'query?': scalar,
    'decimalPlaces?': scalar,
  }),
);

/** The sections that such metrics stand in. `description` from real packs. */
export const metricSections = listOf(
  objectOf({
    sectionId: scalar,
    'title?': scalar,
    'description?': scalar,
    'order?': scalar,
    'metrics?': shownMetrics,
  }),
);
