import { expressionOf, listOf, nodeKeys, objectOf, oneOf, type SettingShape, scalar, table } from './shape.ts';

const step = { 'condition?': scalar, 'action?': expressionOf('CONTINUE', 'CREATE', 'DELETE') };
// The page draws it below `resource`; its other examples, and real packs, have it below `scope`.
const log = { 'log?': objectOf(step) };

const input = objectOf({
  signal: listOf(oneOf('TRACES', 'METRICS', 'LOGS')),
  resource: objectOf({
    ...step,
    ...log,
    'scope?': objectOf({
      ...step,
      ...log,
      'span?': objectOf(step),
      'metric?': objectOf({ ...step, 'datapoint?': objectOf(step) }),
    }),
  }),
});

const vars = listOf(objectOf({ name: scalar, value: scalar }));

const details = objectOf({
  'version?': scalar,
  'additionalIdentifiers?': listOf(scalar),
  'tags?': listOf(objectOf({ source: scalar, 'pattern?': scalar, target: scalar })),
  'configuration?': scalar,
  'status?': scalar,
});

/** Of earlier versions of the page. */
const formerOutput: Readonly<Record<string, SettingShape>> = {
  'typeIdentifier?': scalar,
  'domainName?': scalar,
  'domainIdentifier?': scalar,
  'layerName?': scalar,
  'layerIdentifier?': scalar,
};

/**
 * OtelComponentMapping. Source: "Schemas", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/otelmappings/schemas-ref.adoc; that
 * `resource` is required, from the public API description (otel_mapping_api.yaml).
 */
export const otelComponentMappingTable = table({
  ...nodeKeys,
  input,
  'vars?': vars,
  output: objectOf({
    identifier: scalar,
    name: scalar,
    typeName: scalar,
    ...formerOutput,
    'required?': details,
    'optional?': details,
  }),
  expireAfter: scalar,
  rank: objectOf({ specificity: scalar }),
});

/** OtelRelationMapping. Source: as of OtelComponentMapping. */
export const otelRelationMappingTable = table({
  ...nodeKeys,
  input,
  'vars?': vars,
  output: objectOf({
    sourceId: scalar,
    targetId: scalar,
    typeName: scalar,
    'typeIdentifier?': scalar,
    'dependencyType?': expressionOf('HIERARCHICAL', 'CONNECTION', 'UNCLASSIFIED'),
  }),
  expireAfter: scalar,
});
