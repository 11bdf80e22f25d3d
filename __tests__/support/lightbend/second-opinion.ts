import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { createContext, Script } from 'node:vm';

const source = readFileSync(createRequire(import.meta.url).resolve('hocon-parser'), 'utf8');
const library = new Script(`module = { exports: {} }; exports = undefined; ${source}`);
const call = new Script('JSON.stringify(sorted(module.exports(text)))');
const sorted = new Script(`
  function sorted(value) {
    if (Array.isArray(value)) return value.map(sorted);
    if (value === null || typeof value !== 'object') return value;
    const result = Object.create(null);
    for (const key of Object.keys(value).sort()) result[key] = sorted(value[key]);
    return result;
  }`);

/**
 * What the npm package hocon-parser makes of a text, as JSON with sorted keys; undefined where it throws, or takes
 * longer than a fifth of a second. In a world of its own, as keys such as `__proto__` would change ours.
 */
export function askHoconParser(text: string): string | undefined {
  const context = createContext({ text });
  try {
    for (const script of [library, sorted]) script.runInContext(context);
    return String(call.runInContext(context, { timeout: 200 }));
  } catch {
    return undefined;
  }
}
