import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/adapters/cli/command.ts
function optionValue(parsed, option) {
  const value = parsed.values[option];
  return typeof value === "string" ? value : void 0;
}
function optionValues(parsed, option) {
  const value = parsed.values[option];
  return Array.isArray(value) ? value.filter((one) => typeof one === "string") : [];
}
function isSet(parsed, option) {
  return parsed.values[option] === true;
}

export {
  optionValue,
  optionValues,
  isSet
};
