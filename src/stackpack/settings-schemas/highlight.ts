import { metricSections } from './metrics.ts';
import { projection } from './projections.ts';
import { listOf, objectOf, scalar } from './shape.ts';

/** How provisioning details are shown. `externalComponentSelector` is the former name of its first key, in real packs. */
export const provisioning = objectOf({
  'topologySourceSelector?': scalar,
  'externalComponentSelector?': scalar,
  'showConfiguration?': scalar,
  'showStatus?': scalar,
});

const links = listOf(
  objectOf({
    linkId: scalar,
    'title?': scalar,
    'target?': scalar,
    'tooltip?': scalar,
    'filter?': scalar,
    'openInNewTab?': scalar,
    'order?': scalar,
  }),
);

/**
 * The highlight page of a component. An entry with no more than its id hides what a more general presentation shows, so
 * nothing else is required. Source: "Component Presentation Schema", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/presentation/schemas-ref.adoc; the second
 * spelling of the query that excludes, from highlight.adoc beside it.
 */
export const highlight = objectOf({
  'title?': scalar,
  'fields?': listOf(
    objectOf({
      fieldId: scalar,
      'title?': scalar,
      'description?': scalar,
      'order?': scalar,
      'projection?': projection,
    }),
  ),
  'relatedResources?': listOf(
    objectOf({
      resourceId: scalar,
      'title?': scalar,
      'order?': scalar,
      'topologyQuery?': scalar,
      'presentationIdentifier?': scalar,
    }),
  ),
  'links?': links,
  'provisioning?': provisioning,
  'events?': objectOf({
    'showEvents?': scalar,
    'relatedResourcesQuery?': scalar,
    'excludeRelatedResourcesQuery?': scalar,
    'excludedRelatedResourcesQuery?': scalar,
  }),
  'metrics?': metricSections,
});
