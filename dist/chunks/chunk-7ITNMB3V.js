import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/stackpack/manifest-keys.ts
var states = [
  "NOT_INSTALLED",
  "PROVISIONING",
  "WAITING_FOR_DATA",
  "INSTALLED",
  "DEPROVISIONING",
  "ERROR"
];
var releaseStatuses = ["AVAILABLE", "ENABLED", "COMING_SOON", "HIDDEN", "BROKEN"];
var stepTypes = ["text", "password"];
var string = { kind: "string" };
var url = { kind: "url" };
var address = { kind: "address" };
var boolean = { kind: "boolean" };
var listOf = (of) => ({ kind: "list", of });
var mapOf = (of) => ({ kind: "map", of });
var object = (keys) => ({ kind: "object", keys });
var required = (shape) => ({ shape, required: true });
var optional = (shape) => ({ shape, required: false });
var table = (keys) => new Map(Object.entries(keys));
var faqKeys = table({ question: required(string), answer: required(string) });
var stepValueKeys = table({ type: required(string), default: optional(string) });
var stepKeys = table({
  name: required(string),
  display: required(string),
  value: required(object(stepValueKeys))
});
var integrationKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: optional(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  brandIcon: optional(string)
});
var classicKeys = table({
  name: required(string),
  displayName: required(string),
  version: optional(string),
  isNew: optional(boolean),
  logoUrl: required(url),
  categories: optional(listOf(string)),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  faqs: optional(listOf(object(faqKeys))),
  steps: optional(listOf(object(stepKeys))),
  provision: optional({
    kind: "string-or-object",
    keys: table({
      sharedTemplate: optional(object(table({ templatePath: required(string) }))),
      companionStackPacks: optional(listOf(string))
    })
  }),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  releaseStatus: optional(string),
  isMultiConfig: optional(boolean),
  docsUrl: optional(address),
  dependencies: optional(mapOf(string)),
  integrations: optional(listOf(object(integrationKeys))),
  schemaVersion: optional(string)
});
var settingsKeys = table({
  schemaVersion: required(string),
  name: required(string),
  displayName: required(string),
  version: required(string),
  isNew: optional(boolean),
  categories: optional(listOf(string)),
  logoUrl: required(url),
  overviewUrl: optional(url),
  detailedOverviewUrl: optional(url),
  configurationUrls: optional(mapOf(url)),
  releaseNotes: optional(url),
  upgradeInstructions: optional(url),
  faqs: optional(listOf(object(faqKeys))),
  provision: optional(object(table({ companionStackPacks: optional(listOf(string)) })))
});
var manifestKeys = { "1.x": classicKeys, "2.0": settingsKeys };

export {
  states,
  releaseStatuses,
  stepTypes,
  faqKeys,
  stepValueKeys,
  stepKeys,
  integrationKeys,
  manifestKeys
};
