/**
 * Letters and digits in no order, the same each time. Secrets are put together at run time: a text that looks like one in
 * a source file is refused by hosts that scan for them.
 */
function letters(count: number, alphabet: string): string {
  let state = 12345;
  let result = '';
  while (result.length < count) {
    state = (state * 1103515245 + 12345) % 2147483648;
    result += alphabet[Math.floor(state / 65536) % alphabet.length];
  }
  return result;
}

const upper = 'ABCDEFGHIJKLMNOPQRSTUVWXYZ';
const digits = '0123456789';
const hex = '0123456789abcdef';
const word = `${upper}${upper.toLowerCase()}${digits}`;

/** One secret of each kind, none of them real. */
export const madeUpSecrets = {
  github: `ghp${'_'}${letters(36, word)}`,
  githubFineGrained: `github_pat${'_'}${letters(22, word)}_${letters(59, word)}`,
  gitlab: `glpat${'-'}${letters(20, word)}`,
  slack: `xoxb${'-'}${letters(12, digits)}-${letters(12, digits)}-${letters(24, word)}`,
  slackApp: `xapp${'-'}1-A${letters(10, `${upper}${digits}`)}-${letters(13, digits)}-${letters(64, hex)}`,
  slackWebhook: `https://hooks.slack.com${'/services/'}T${letters(10, upper)}/B${letters(10, upper)}/${letters(24, word)}`,
  aws: `AKI${'A'}${letters(16, `${upper}234567`)}`,
  npm: `npm${'_'}${letters(36, word)}`,
  google: `AIz${'a'}${letters(35, `${word}-_`)}`,
  stripe: `sk_live${'_'}${letters(24, word)}`,
  sendgrid: `SG${'.'}${letters(22, word)}.${letters(43, word)}`,
  pypi: `pypi-AgEIcHlwaS5vcm${'c'}${letters(120, word)}`,
  dockerHub: `dckr_pat${'_'}${letters(27, word)}`,
  digitalOcean: `dop_v1${'_'}${letters(64, hex)}`,
  grafana: `glsa${'_'}${letters(32, word)}_${letters(8, hex)}`,
  newRelic: `NRAK${'-'}${letters(27, `${upper}${digits}`)}`,
  dynatrace: `dt0c01${'.'}${letters(24, `${upper}${digits}`)}.${letters(64, `${upper}${digits}`)}`,
  vault: `hvs${'.'}${letters(95, word)}`,
  huggingFace: `hf${'_'}${letters(34, `${upper}${upper.toLowerCase()}`)}`,
  anthropic: `sk-ant-api03${'-'}${letters(93, word)}AA`,
  age: `AGE-SECRET-KEY${'-1'}${letters(58, 'QPZRY9X8GF2TVDW0S3JN54KHCE6MUA7L')}`,
} as const;

const base64 = letters(192, `${word}+/`);

/** What looks like a private key in PEM. */
export const madeUpKey = [
  `-----BEGIN RSA ${'PRIVATE KEY'}-----`,
  ...[0, 64, 128].map((at) => base64.slice(at, at + 64)),
  `-----END RSA ${'PRIVATE KEY'}-----`,
  '',
].join('\n');
