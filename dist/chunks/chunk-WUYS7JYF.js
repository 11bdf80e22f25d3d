import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  parseVersion
} from "./chunk-XMWYC7WJ.js";

// src/versioning/tags.ts
var recognisedFormats = [
  "{name}-{version}",
  "{name}-v{version}",
  "{name}/{version}",
  "{name}/v{version}",
  "{name}@{version}",
  "{version}",
  "v{version}"
];
function findTagFormat(tag, packName) {
  return recognisedFormats.find((format) => parseTag(tag, packName, format) !== void 0);
}
function parseTag(tag, packName, format) {
  return tagParser(packName, format)(tag);
}
function tagParser(packName, format) {
  const forms = (format === void 0 ? recognisedFormats : [format]).map((one) => {
    const [before = "", after = ""] = splitFormat(one, packName);
    return { before, after, named: one.includes("{name}") };
  });
  return (tag) => parseBy(forms, tag);
}
function parseBy(forms, tag) {
  for (const { before, after, named } of forms) {
    if (tag.length <= before.length + after.length || !tag.startsWith(before) || !tag.endsWith(after)) continue;
    const version = tag.slice(before.length, tag.length - after.length);
    if (parseVersion(version) !== void 0) return { version, named };
  }
  return void 0;
}
function formatTag(format, packName, version) {
  return splitFormat(format, packName).join(version);
}
function tagFormatProblem(format) {
  if (format.split("{version}").length !== 2) return "it must hold {version} exactly once";
  if (format.split("{name}").length > 2) return "it can hold {name} only once";
  const rest = format.replace("{version}", "").replace("{name}", "");
  if (rest.length > 100) return "it is too long";
  if (!/^[\w./@+-]*$/.test(rest)) {
    return "besides {name} and {version} it can hold letters, digits and the characters . / @ + _ -";
  }
  if (isAmbiguous(format)) {
    return "between {name} and {version} there must be what tells where one ends, as in {name}-{version} or {version}/{name}";
  }
  return isTagName(formatTag(format, "x", "1.0.0")) ? void 0 : "git takes no such name for a tag";
}
function isAmbiguous(format) {
  const [, between] = /\{name\}(.*)\{version\}/.exec(format) ?? [];
  if (between !== void 0) return /^\d*$/.test(between);
  const [, behind] = /\{version\}(.*)\{name\}/.exec(format) ?? [];
  return behind !== void 0 && !/[./@+_]/.test(behind);
}
function isTagName(name) {
  return /^[\w./@+-]{1,200}$/.test(name) && !/^[/.-]|[/.]$|\.\.|\/\/|\/\.|\.lock(?:\/|$)|^@$/.test(name);
}
function splitFormat(format, packName) {
  return format.split("{version}").map((part) => part.replace("{name}", () => packName));
}

export {
  recognisedFormats,
  findTagFormat,
  parseTag,
  tagParser,
  formatTag,
  tagFormatProblem,
  isTagName
};
