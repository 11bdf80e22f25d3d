import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/stackpack/semantic-version.ts
var longest = 256;
var number = "(?:0|[1-9][0-9]*)";
var preRelease = "(?:0|[1-9][0-9]*|[0-9]*[A-Za-z-][0-9A-Za-z-]*)";
var pattern = new RegExp(
  `^${number}\\.${number}\\.${number}(?:-${preRelease}(?:\\.${preRelease})*)?(?:\\+[0-9A-Za-z-]+(?:\\.[0-9A-Za-z-]+)*)?$`
);
function isSemanticVersion(text) {
  return text.length <= longest && pattern.test(text);
}
function suggestVersion(text) {
  const parts = /^\D{0,20}([0-9]{1,9})(?:\.([0-9]{1,9}))?(?:\.([0-9]{1,9}))?(.{0,60})$/s.exec(text.slice(0, 100));
  if (parts === null) return void 0;
  const [, major = "", minor, patch, rest = ""] = parts;
  const core = [major, minor, patch].map((part) => Number(part ?? 0)).join(".");
  const words = rest.replace(/[^0-9A-Za-z.-]+/g, "-").replace(/^[.-]+|[.-]+$/g, "");
  const whole = `${core}-${words}`;
  return /^[^.]*[A-Za-z]/.test(words) && isSemanticVersion(whole) ? whole : core;
}

export {
  isSemanticVersion,
  suggestVersion
};
