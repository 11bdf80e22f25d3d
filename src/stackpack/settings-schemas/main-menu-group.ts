import { any, listOf, nodeKeys, scalar, table } from './shape.ts';

/**
 * MainMenuGroup. Source: "Presentation Overview", SUSE Observability documentation,
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/presentation/overview.adoc, "Main menu".
 */
export const mainMenuGroupTable = table({
  ...nodeKeys,
  defaultOpen: scalar,
  'order?': scalar,
  'specificity?': scalar,
  iconbase64: scalar,
  // Views of 1.x packs, which have keys of their own.
  'items?': listOf(any),
});
