import { readFileSync } from 'node:fs';

const { version } = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));

/** What esbuild puts in the place of names in the sources, for dist/ and for the tests alike. */
export const define = { PROGRAM_VERSION: JSON.stringify(version) };
