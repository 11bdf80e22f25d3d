import { highlight, provisioning } from './highlight.ts';
import { metricSections, metrics, shownMetrics } from './metrics.ts';
import { projection } from './projections.ts';
import { any, listOf, mapOf, nodeKeys, objectOf, oneOf, scalar, table, typedBy } from './shape.ts';

const overview = objectOf({
  'name?': objectOf({ singular: scalar, plural: scalar, title: scalar }),
  'mainMenu?': objectOf({ group: scalar, order: scalar, 'icon?': scalar }),
  'fixedColumns?': scalar,
  'columns?': listOf(objectOf({ columnId: scalar, 'title?': scalar, 'projection?': projection })),
  'sort?': listOf(objectOf({ columnId: scalar, 'direction?': oneOf('Ascending', 'Descending') })),
  // A real pack has it here, and not below `highlight`.
  'provisioning?': provisioning,
});

const words = listOf(scalar);
const tracesPerspective = objectOf({
  showTraces: scalar,
  'spanFilter?': objectOf({
    'serviceName?': words,
    'spanName?': words,
    'attributes?': mapOf(words),
    'spanKind?': listOf(oneOf('Client', 'Consumer', 'Internal', 'Producer', 'Server', 'Unspecified')),
    'spanParentType?': listOf(oneOf('External', 'Internal', 'Root')),
    'statusCode?': listOf(oneOf('Error', 'Ok', 'Unset')),
    'durationFromNanos?': scalar,
    'durationToNanos?': scalar,
    'scopeName?': words,
    'scopeVersion?': words,
  }),
});

// Real packs say moreTab where the page says menuSection.
const filters = listOf(
  objectOf({
    filterId: scalar,
    'displayName?': objectOf({ 'singular?': scalar, 'plural?': scalar }),
    'menuSection?': scalar,
    'moreTab?': scalar,
    'filter?': typedBy({ TagFilter: { tagKey: scalar } }),
  }),
);

/**
 * ComponentPresentation. Source: "Component Presentation Schema", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/presentation/schemas-ref.adoc, and the pages
 * beside it. `topology` is in real packs alone; there, and in the vendor's scaffold, `metrics` also stands beside
 * `presentation`.
 */
export const componentPresentationTable = table({
  ...nodeKeys,
  binding: objectOf({ '_type?': oneOf('ComponentPresentationQueryBinding'), query: scalar }),
  rank: objectOf({ specificity: scalar }),
  presentation: objectOf({
    'icon?': scalar,
    'overview?': overview,
    'highlight?': highlight,
    'summary?': objectOf({ 'metrics?': shownMetrics }),
    'metricPerspective?': objectOf({
      'tabs?': listOf(objectOf({ tabId: scalar, 'title?': scalar, 'order?': scalar, 'sections?': metricSections })),
    }),
    'tracesPerspective?': tracesPerspective,
    'filters?': filters,
    'metrics?': metrics,
    'topology?': any,
  }),
  'metrics?': metrics,
});
