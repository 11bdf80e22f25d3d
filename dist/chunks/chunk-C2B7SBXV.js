import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/versioning/changes/change-ids.ts
var changeIds = [
  // What the manifest says.
  "pack-renamed",
  "format-changed",
  "step-removed",
  "step-added-mandatory",
  "step-added-default",
  "step-type-changed",
  "step-default-removed",
  "step-default-changed",
  "multi-instance-dropped",
  "multi-instance-added",
  "dependency-raised",
  "dependency-lowered",
  "dependency-added",
  "dependency-removed",
  "integration-added",
  "integration-removed",
  "status-hidden",
  // Which nodes there are.
  "plumbing-removed",
  "plumbing-identifier-changed",
  "node-removed",
  "identifier-changed",
  "node-type-changed",
  "node-added",
  "node-scope-changed",
  // What a node says.
  "named-concept-renamed",
  "mapping-identity-changed",
  "label-removed",
  "label-made-optional",
  "label-added",
  "overview-removed",
  "metric-removed",
  "monitor-disabled",
  "monitor-rescaled",
  "binding-changed",
  "menu-moved",
  "part-added",
  "part-removed",
  "icon-changed",
  "text-changed",
  "mapping-placement-changed",
  "id-extractor-changed",
  "script-changed",
  "monitor-behaviour-changed",
  "mapping-behaviour-changed",
  "sync-config-changed",
  "expression-changed",
  "unclassified",
  // What is no node's.
  "file-changed"
];

export {
  changeIds
};
