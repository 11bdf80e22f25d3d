// Compares what the tests' GitHub server was asked and answered with GitHub's own description of its API:
// `node scripts/validate-github-traffic.js <api.github.com.json> <log>`. The description is generated/api.github.com.json of the
// npm package @octokit/openapi, the log what the server writes where GITHUB_TRAFFIC_LOG names a file. Exits with 1 where
// they differ, or where an operation that releases need was never seen.
import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';

/** What must have been seen, so that nothing passes because nothing was looked at. */
const expected = [
  'GET /repos/{owner}/{repo}/releases 200',
  'POST /repos/{owner}/{repo}/releases 201',
  'POST /repos/{owner}/{repo}/releases 403',
  'GET /repos/{owner}/{repo}/releases/{release_id} 200',
  'PATCH /repos/{owner}/{repo}/releases/{release_id} 200',
  'DELETE /repos/{owner}/{repo}/releases/{release_id} 204',
  'GET /repos/{owner}/{repo}/releases/{release_id}/assets 200',
  'POST /repos/{owner}/{repo}/releases/{release_id}/assets 201',
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id} 200',
  'GET /repos/{owner}/{repo}/releases/assets/{asset_id} 302',
  'PATCH /repos/{owner}/{repo}/releases/assets/{asset_id} 200',
  'DELETE /repos/{owner}/{repo}/releases/assets/{asset_id} 204',
  'GET /repos/{owner}/{repo}/git/ref/{ref} 200',
  'GET /repos/{owner}/{repo}/git/ref/{ref} 404',
  'GET /repos/{owner}/{repo}/git/tags/{tag_sha} 200',
];

/** What GitHub answers and its description leaves out, wholly or but for the status: every write can be refused, and each name taken. */
const undescribed = new Map([
  [401, 'basic-error'],
  [403, 'basic-error'],
  [404, 'basic-error'],
  [422, 'validation-error'],
]);

/** GitHub's API shows this state of an asset, which its description does not name. */
const undescribedState = 'starter';

const [, , descriptionFile, logFile] = process.argv;
if (descriptionFile === undefined || logFile === undefined) {
  console.error('node scripts/validate-github-traffic.js <api.github.com.json> <log>');
  process.exit(2);
}
const description = JSON.parse(readFileSync(descriptionFile, 'utf8'));
const ajv = new Ajv({ strict: false, allErrors: false, coerceTypes: false });
addFormats.default(ajv);
// By its address, so that a part of it is compiled only when something refers to it.
ajv.addSchema(description, 'api');

const paths = Object.keys(description.paths).map((template) => ({
  template,
  // The reference of a tag has a slash in it, which octokit sends as %2F.
  pattern: new RegExp(`^${template.replace(/[.+]/g, '\\$&').replace(/\{[^}]+\}/g, '[^/]+')}$`),
  parameters: template.split('{').length,
}));

const problems = new Map();
const seen = new Map();
const validators = new Map();
let exchanges = 0;
for (const line of readFileSync(logFile, 'utf8').split('\n')) {
  if (line === '') continue;
  exchanges++;
  const exchange = JSON.parse(line);
  const template = findTemplate(exchange.path);
  const operation = template === undefined ? undefined : description.paths[template][exchange.method.toLowerCase()];
  const name = `${exchange.method} ${template ?? exchange.path} ${exchange.status}`;
  seen.set(name, (seen.get(name) ?? 0) + 1);
  if (operation === undefined) note(name, 'there is no such operation');
  else compare(name, pointer('paths', template, exchange.method.toLowerCase()), operation, exchange);
}

for (const name of expected) if (!seen.has(name)) note(name, 'was never seen');
for (const [name, count] of [...seen].sort()) console.log(`${String(count).padStart(7)}  ${name}`);
console.log(`${exchanges} exchanges`);
for (const [problem, count] of problems) console.error(`${problem} (${count} times)`);
process.exit(problems.size === 0 ? 0 : 1);

/** The path of the description that a request's path is an instance of: the one with the fewest parameters. */
function findTemplate(path) {
  return paths
    .filter(({ pattern }) => pattern.test(path))
    .sort((a, b) => a.parameters - b.parameters)
    .map(({ template }) => template)[0];
}

function compare(name, at, operation, { query, body, status, answer, headers }) {
  const parameters = (operation.parameters ?? []).map((one) => resolve(one));
  for (const [key, value] of Object.entries(query)) {
    const parameter = parameters.find((one) => one.in === 'query' && one.name === key);
    if (parameter === undefined) note(name, `the parameter ${key} is not known`);
    else if (parameter.schema.type === 'integer' && !/^\d+$/.test(value)) note(name, `${key} is no number: ${value}`);
  }
  for (const { name: key, required, in: where } of parameters) {
    if (required === true && where === 'query' && query[key] === undefined)
      note(name, `the parameter ${key} is missing`);
  }
  if (body !== undefined) {
    const schema = operation.requestBody?.content?.['application/json']?.schema;
    const known = Object.keys(schema?.properties ?? {});
    for (const key of Object.keys(body)) if (!known.includes(key)) note(name, `the field ${key} is not known`);
    check(name, 'the request', `${at}/requestBody/content/${escaped('application/json')}/schema`, body);
  }
  const response = operation.responses[status];
  if (response === undefined) {
    const schema = undescribed.get(status);
    if (schema === undefined) note(name, 'the status is not described');
    else check(name, 'the answer', `#/components/schemas/${schema}`, answer);
    return;
  }
  if (status === 302 && headers.location === undefined) note(name, 'there is no location');
  const content = resolve(response).content;
  if (content?.['application/json'] === undefined) {
    const schema = undescribed.get(status);
    if (schema !== undefined) check(name, 'the answer', `#/components/schemas/${schema}`, answer);
    else if (answer !== undefined) note(name, 'an answer where none is described');
    return;
  }
  const place = response.$ref ?? `${at}/responses/${status}`;
  check(name, 'the answer', `${place}/content/${escaped('application/json')}/schema`, answer);
}

function check(name, what, schema, value) {
  let validate = validators.get(schema);
  if (validate === undefined) {
    validate = ajv.compile({ $ref: `api${schema}` });
    validators.set(schema, validate);
  }
  if (validate(value)) return;
  for (const { instancePath, message, keyword } of validate.errors ?? []) {
    const found = instancePath
      .split('/')
      .slice(1)
      .reduce((at, key) => at?.[key], value);
    if (keyword === 'enum' && found === undescribedState) continue;
    note(name, `${what} at ${instancePath.replace(/\d+/g, '#') || 'its root'}: ${message}`);
  }
}

function resolve(part) {
  if (part.$ref === undefined) return part;
  return part.$ref
    .split('/')
    .slice(1)
    .reduce((at, key) => at[key.replaceAll('~1', '/').replaceAll('~0', '~')], description);
}

function pointer(...keys) {
  return `#/${keys.map(escaped).join('/')}`;
}

/** A key in a JSON pointer that stands in an address. */
function escaped(key) {
  return encodeURIComponent(key.replaceAll('~', '~0').replaceAll('/', '~1'));
}

function note(name, problem) {
  const text = `${name}: ${problem}`;
  problems.set(text, (problems.get(text) ?? 0) + 1);
}
