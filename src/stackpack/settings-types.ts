/**
 * The types that a node of a 2.0 pack's settings can have. Source: documentation (StackPack reference, "Settings files"):
 * https://github.com/rancher/stackstate-product-docs, setup/custom-integrations/stackpacks.adoc
 */
export const settingsTypes = [
  'ComponentPresentation',
  'Dashboard',
  'ExternalMonitor',
  'MainMenuGroup',
  'Monitor',
  'OtelComponentMapping',
  'OtelRelationMapping',
] as const;

export type SettingsType = (typeof settingsTypes)[number];

/** Whether a `_type` is one that settings can have. */
export function isSettingsType(type: string | undefined): type is SettingsType {
  return settingsTypes.some((known) => known === type);
}
