import type { SettingsType } from '../settings-types.ts';
import { componentPresentationTable } from './component-presentation.ts';
import { mainMenuGroupTable } from './main-menu-group.ts';
import { monitorTable } from './monitor.ts';
import { otelComponentMappingTable, otelRelationMappingTable } from './otel-mappings.ts';
import type { SettingTable } from './shape.ts';

/** The keys of each type of settings. Of a dashboard and an external monitor no public reference says them. */
export const settingTables: Readonly<Record<SettingsType, SettingTable | undefined>> = {
  ComponentPresentation: componentPresentationTable,
  Dashboard: undefined,
  ExternalMonitor: undefined,
  MainMenuGroup: mainMenuGroupTable,
  Monitor: monitorTable,
  OtelComponentMapping: otelComponentMappingTable,
  OtelRelationMapping: otelRelationMappingTable,
};
