import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/text/secrets.ts
var tokenKinds = [
  {
    what: "a GitHub token",
    prefixes: ["ghp_", "gho_", "ghu_", "ghs_", "ghr_"],
    rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y
  },
  { what: "a GitHub token", prefixes: ["github_pat_"], rest: /[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/y },
  { what: "a GitLab token", prefixes: ["glpat-", "glrt-", "gldt-", "glptt-", "gloas-"], rest: /[\w-]{20,300}/y },
  {
    what: "a Slack token",
    prefixes: ["xoxa-", "xoxb-", "xoxe-", "xoxo-", "xoxp-", "xoxr-", "xoxs-"],
    rest: /(?:\d{1,14}-){1,4}[A-Za-z0-9]{16,64}(?![A-Za-z0-9])/y
  },
  { what: "a Slack token", prefixes: ["xapp-"], rest: /\d-[A-Z0-9]{8,14}-\d{8,14}-[a-f0-9]{64}(?![A-Za-z0-9])/y },
  {
    what: "the address of a Slack webhook",
    prefixes: ["hooks.slack.com/services/"],
    rest: /T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}(?![A-Za-z0-9])/y
  },
  { what: "an AWS access key", prefixes: ["AKIA", "ASIA"], rest: /[A-Z0-9]{16}(?![A-Za-z0-9_])/y },
  { what: "an npm token", prefixes: ["npm_"], rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y },
  { what: "a Google API key", prefixes: ["AIza"], rest: /[\w-]{35}(?![\w-])/y },
  {
    what: "a Stripe key",
    prefixes: ["sk_live_", "rk_live_"],
    rest: /[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/y
  },
  { what: "a SendGrid key", prefixes: ["SG."], rest: /[\w-]{22}\.[\w-]{43}(?![\w-])/y },
  { what: "a PyPI token", prefixes: ["pypi-AgEIcHlwaS5vcmc", "pypi-AgENdGVzdC5weXBpLm9yZ"], rest: /[\w-]{50,1000}/y },
  { what: "a Docker Hub token", prefixes: ["dckr_pat_"], rest: /[\w-]{27}(?![\w-])/y },
  { what: "a DigitalOcean token", prefixes: ["dop_v1_", "doo_v1_"], rest: /[a-f0-9]{64}(?![A-Za-z0-9])/y },
  { what: "a Grafana token", prefixes: ["glsa_"], rest: /[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}(?![A-Za-z0-9])/y },
  { what: "a New Relic key", prefixes: ["NRAK-"], rest: /[A-Z0-9]{27}(?![A-Za-z0-9])/y },
  { what: "a Dynatrace token", prefixes: ["dt0c01."], rest: /[A-Z0-9]{24}\.[A-Z0-9]{64}(?![A-Za-z0-9])/y },
  { what: "a Vault token", prefixes: ["hvs."], rest: /[\w-]{90,300}/y },
  { what: "a Hugging Face token", prefixes: ["hf_"], rest: /[A-Za-z]{34}(?![A-Za-z0-9_])/y },
  { what: "an Anthropic key", prefixes: ["sk-ant-api03-", "sk-ant-admin01-"], rest: /[\w-]{93}AA(?![\w-])/y },
  { what: "an age key", prefixes: ["AGE-SECRET-KEY-1"], rest: /[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Z0-9])/y }
];
var kindByPrefix = new Map(tokenKinds.flatMap((kind) => kind.prefixes.map((prefix) => [prefix, kind])));
var anyPrefix = [...kindByPrefix.keys()].map((prefix) => prefix.replaceAll(".", "\\.")).join("|");
var keyStart = "-----BEGIN ";
function findSecrets(text, limit = 20) {
  const found = [];
  const scan = new RegExp(`${anyPrefix}|${keyStart}`, "g");
  for (let hit = scan.exec(text); hit !== null && found.length < limit; hit = scan.exec(text)) {
    const [prefix] = hit;
    const what = prefix === keyStart ? privateKeyAt(text, hit.index) : tokenAt(text, hit.index, prefix);
    if (what !== void 0) found.push({ what, start: hit.index });
  }
  return found;
}
function tokenAt(text, start, prefix) {
  const kind = kindByPrefix.get(prefix);
  if (kind === void 0 || !startsWord(text, start)) return void 0;
  kind.rest.lastIndex = start + prefix.length;
  const body = kind.rest.exec(text)?.[0];
  return body === void 0 || isPlaceholder(body) ? void 0 : kind.what;
}
function startsWord(text, start) {
  const before = text.slice(Math.max(start - 2, 0), start);
  return !/\w$/.test(before) || /\\[nrt]$/.test(before);
}
var keyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;
function privateKeyAt(text, start) {
  keyHeader.lastIndex = start;
  const header = keyHeader.exec(text)?.[0];
  if (header === void 0) return void 0;
  const from = start + header.length;
  const next = text.slice(from, from + 4096);
  const end = next.indexOf("-----");
  const line = /[A-Za-z0-9+/]{40}/.exec(end === -1 ? next : next.slice(0, end))?.[0];
  return line === void 0 || isPlaceholder(line) ? void 0 : "a private key";
}
function isPlaceholder(body) {
  return new Set(body).size <= 3 || /x{6}|example|your|placeholder|redacted/i.test(body);
}
var likeToken = new RegExp(
  `(${anyPrefix})(?:(?=[\\w./-]{0,100}(?:\\d|[a-z][A-Z]))[\\w./-]{16,}|[\\w./-]{1,300}(?=\u2026))`,
  "g"
);
function redactSecrets(text) {
  return text.replace(likeToken, "$1***");
}

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
  findSecrets,
  redactSecrets,
  states,
  releaseStatuses,
  stepTypes,
  faqKeys,
  stepValueKeys,
  stepKeys,
  integrationKeys,
  manifestKeys
};
