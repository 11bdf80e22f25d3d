/** A secret that stands in a text: what kind of thing it is, never the thing. */
export interface FoundSecret {
  /** With its article: `a GitHub token`. */
  readonly what: string;
  /** Offset of its first character. */
  readonly start: number;
}

interface TokenKind {
  readonly what: string;
  readonly prefixes: readonly string[];
  /** What follows the prefix, to its end; sticky. Each is linear: one character class after another, with bounds. */
  readonly rest: RegExp;
}

/**
 * Tokens known by their prefix, with the lengths and alphabets that their issuers give them, so that ordinary text does
 * not match. Sources: the issuers' documentation and the public rules of secret scanners.
 */
const tokenKinds: readonly TokenKind[] = [
  {
    what: 'a GitHub token',
    prefixes: ['ghp_', 'gho_', 'ghu_', 'ghs_', 'ghr_'],
    rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y,
  },
  { what: 'a GitHub token', prefixes: ['github_pat_'], rest: /[A-Za-z0-9]{22}_[A-Za-z0-9]{59}(?![A-Za-z0-9_])/y },
  { what: 'a GitLab token', prefixes: ['glpat-', 'glrt-', 'gldt-', 'glptt-', 'gloas-'], rest: /[\w-]{20,300}/y },
  {
    what: 'a Slack token',
    prefixes: ['xoxa-', 'xoxb-', 'xoxe-', 'xoxo-', 'xoxp-', 'xoxr-', 'xoxs-'],
    rest: /(?:\d{1,14}-){1,4}[A-Za-z0-9]{16,64}(?![A-Za-z0-9])/y,
  },
  { what: 'a Slack token', prefixes: ['xapp-'], rest: /\d-[A-Z0-9]{8,14}-\d{8,14}-[a-f0-9]{64}(?![A-Za-z0-9])/y },
  {
    what: 'the address of a Slack webhook',
    prefixes: ['hooks.slack.com/services/'],
    rest: /T[A-Z0-9]{8,12}\/B[A-Z0-9]{8,12}\/[A-Za-z0-9]{24}(?![A-Za-z0-9])/y,
  },
  { what: 'an AWS access key', prefixes: ['AKIA', 'ASIA'], rest: /[A-Z0-9]{16}(?![A-Za-z0-9_])/y },
  { what: 'an npm token', prefixes: ['npm_'], rest: /[A-Za-z0-9]{36}(?![A-Za-z0-9_])/y },
  { what: 'a Google API key', prefixes: ['AIza'], rest: /[\w-]{35}(?![\w-])/y },
  {
    what: 'a Stripe key',
    prefixes: ['sk_live_', 'rk_live_'],
    rest: /[A-Za-z0-9]{24,247}(?![A-Za-z0-9_])/y,
  },
  { what: 'a SendGrid key', prefixes: ['SG.'], rest: /[\w-]{22}\.[\w-]{43}(?![\w-])/y },
  { what: 'a PyPI token', prefixes: ['pypi-AgEIcHlwaS5vcmc', 'pypi-AgENdGVzdC5weXBpLm9yZ'], rest: /[\w-]{50,1000}/y },
  { what: 'a Docker Hub token', prefixes: ['dckr_pat_'], rest: /[\w-]{27}(?![\w-])/y },
  { what: 'a DigitalOcean token', prefixes: ['dop_v1_', 'doo_v1_'], rest: /[a-f0-9]{64}(?![A-Za-z0-9])/y },
  { what: 'a Grafana token', prefixes: ['glsa_'], rest: /[A-Za-z0-9]{32}_[A-Fa-f0-9]{8}(?![A-Za-z0-9])/y },
  { what: 'a New Relic key', prefixes: ['NRAK-'], rest: /[A-Z0-9]{27}(?![A-Za-z0-9])/y },
  { what: 'a Dynatrace token', prefixes: ['dt0c01.'], rest: /[A-Z0-9]{24}\.[A-Z0-9]{64}(?![A-Za-z0-9])/y },
  { what: 'a Vault token', prefixes: ['hvs.'], rest: /[\w-]{90,300}/y },
  { what: 'a Hugging Face token', prefixes: ['hf_'], rest: /[A-Za-z]{34}(?![A-Za-z0-9_])/y },
  { what: 'an Anthropic key', prefixes: ['sk-ant-api03-', 'sk-ant-admin01-'], rest: /[\w-]{93}AA(?![\w-])/y },
  { what: 'an age key', prefixes: ['AGE-SECRET-KEY-1'], rest: /[QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L]{58}(?![A-Z0-9])/y },
];

const kindByPrefix = new Map(tokenKinds.flatMap((kind) => kind.prefixes.map((prefix) => [prefix, kind] as const)));
const anyPrefix = [...kindByPrefix.keys()].map((prefix) => prefix.replaceAll('.', '\\.')).join('|');
const keyStart = '-----BEGIN ';

/**
 * The tokens and private keys in a text, in their order, at most `limit` of them. Text decoded as Latin-1 will do: all
 * of them are ASCII. Time is linear in the text's length.
 */
export function findSecrets(text: string, limit = 20): FoundSecret[] {
  const found: FoundSecret[] = [];
  const scan = new RegExp(`${anyPrefix}|${keyStart}`, 'g');
  for (let hit = scan.exec(text); hit !== null && found.length < limit; hit = scan.exec(text)) {
    const [prefix] = hit;
    const what = prefix === keyStart ? privateKeyAt(text, hit.index) : tokenAt(text, hit.index, prefix);
    if (what !== undefined) found.push({ what, start: hit.index });
  }
  return found;
}

function tokenAt(text: string, start: number, prefix: string): string | undefined {
  const kind = kindByPrefix.get(prefix);
  if (kind === undefined || !startsWord(text, start)) return undefined;
  kind.rest.lastIndex = start + prefix.length;
  const body = kind.rest.exec(text)?.[0];
  return body === undefined || isPlaceholder(body) ? undefined : kind.what;
}

/** Whether what stands before is no part of the same word; the `n` of an escaped line break, in JSON, is none. */
function startsWord(text: string, start: number): boolean {
  const before = text.slice(Math.max(start - 2, 0), start);
  return !/\w$/.test(before) || /\\[nrt]$/.test(before);
}

const keyHeader = /-----BEGIN (?:[A-Z0-9]{1,12} ){0,3}PRIVATE KEY(?: BLOCK)?-----/y;

/** A private key, where the header has a body: documentation shows headers with `...` below. */
function privateKeyAt(text: string, start: number): string | undefined {
  keyHeader.lastIndex = start;
  const header = keyHeader.exec(text)?.[0];
  if (header === undefined) return undefined;
  const from = start + header.length;
  const next = text.slice(from, from + 4096);
  const end = next.indexOf('-----');
  const line = /[A-Za-z0-9+/]{40}/.exec(end === -1 ? next : next.slice(0, end))?.[0];
  return line === undefined || isPlaceholder(line) ? undefined : 'a private key';
}

/** Whether the body of a token was put there to be replaced: hardly any different characters, or a word that says so. */
function isPlaceholder(body: string): boolean {
  return new Set(body).size <= 3 || /x{6}|example|your|placeholder|redacted/i.test(body);
}

// No word of a language: a digit or a capital after a small letter stands in it, or it was cut short for showing.
const likeToken = new RegExp(
  `(${anyPrefix})(?:(?=[\\w./-]{0,100}(?:\\d|[a-z][A-Z]))[\\w./-]{16,}|[\\w./-]{1,300}(?=…))`,
  'g',
);

/**
 * A text with all that looks like a token blacked out, for messages and lines that are shown. More generous than
 * findSecrets: a value that was cut short for showing is no whole token any more.
 */
export function redactSecrets(text: string): string {
  return text.replace(likeToken, '$1***');
}
