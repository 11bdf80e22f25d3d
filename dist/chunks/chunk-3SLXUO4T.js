import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/app/codes.ts
var stubborn = ["config-syntax", "tag-mismatch"];
function canBeIgnored(id) {
  return !stubborn.includes(id);
}
var codes = {
  "config-syntax": {
    id: "config-syntax",
    severity: "error",
    summary: "The configuration file is well-formed YAML and holds keys with their values."
  },
  "config-unknown-key": {
    id: "config-unknown-key",
    severity: "warning",
    summary: "Every key of the configuration file is one that this version knows."
  },
  "config-unknown-rule": {
    id: "config-unknown-rule",
    severity: "warning",
    summary: "Every rule that the configuration file ignores exists."
  },
  "config-value": {
    id: "config-value",
    severity: "error",
    summary: "Every value of the configuration file is of the kind that its key takes."
  },
  "manifest-foreign": {
    id: "manifest-foreign",
    severity: "info",
    summary: "Every `stackpack.conf` and `stackpack.yaml` that is found is the manifest of a StackPack."
  },
  "tag-mismatch": {
    id: "tag-mismatch",
    severity: "error",
    summary: "The tag that is released names the version of the manifest."
  },
  "version-lowered": {
    id: "version-lowered",
    severity: "warning",
    summary: "The version is not below every released one."
  },
  "version-not-bumped": {
    id: "version-not-bumped",
    severity: "error",
    summary: "A StackPack that changed since a release has another version than that release."
  }
};

export {
  canBeIgnored,
  codes
};
