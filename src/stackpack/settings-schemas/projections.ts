import { scalar, typedBy } from './shape.ts';

/**
 * A projection of a column or field. Source: "Presentation Projections", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/presentation/projections.adoc;
 * `TagProjection`, and `sparkline` and `metricId` of a metric, from real packs. Of types that are not here nothing is said.
 */
export const projection = typedBy({
  TextProjection: { value: scalar, 'asTag?': scalar },
  HealthProjection: { value: scalar },
  DurationProjection: { startTime: scalar, 'endTime?': scalar },
  RatioProjection: { numerator: scalar, denominator: scalar, 'status?': scalar },
  NumericProjection: { value: scalar, 'decimalPlaces?': scalar, 'unit?': scalar },
  MetricProjection: {
    query: scalar,
    'showChart?': scalar,
    'sparkline?': scalar,
    'decimalPlaces?': scalar,
    'unit?': scalar,
    'metricId?': scalar,
  },
  ComponentLinkProjection: { name: scalar, identifier: scalar },
  ContainerImageProjection: { imageId: scalar, imageName: scalar },
  MapProjection: { value: scalar, 'asTags?': scalar },
  TagProjection: {},
});
