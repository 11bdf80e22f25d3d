import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

const licenceFile = /^(?:licen[cs]e|unlicense|copying|notice|third-?party)/i;

/**
 * Packages that come without a file of licence terms, each looked at by a person. A new one, or a new version of one of
 * these, fails the build until somebody has looked.
 */
const withoutFile = {
  '@nodable/entities@3.1.0': { reason: 'package.json and README.md say MIT', holder: 'Amit Gupta' },
  'binary@0.3.0': { reason: 'package.json and README.markdown say MIT', holder: 'James Halliday' },
  'buffers@0.1.1': {
    reason:
      "it states no terms at all; it is taken to be MIT as the same author's binary and chainsaw are, which use it. " +
      'It comes with the unzip-stream of @actions/artifact',
    holder: 'James Halliday',
  },
  'chainsaw@0.1.0': { reason: 'package.json says MIT/X11', holder: 'James Halliday' },
  'isarray@1.0.0': { reason: 'package.json and README.md say MIT', holder: 'Julian Gruber' },
};

/**
 * The text of dist/licenses.txt: for each package of which something is bundled, its name, version and terms.
 * @param {import('esbuild').Metafile} metafile whose paths are relative to root
 * @param {string} root the repository
 * @throws {Error} naming every package that has no terms
 */
export function collectLicences(metafile, root) {
  const sections = new Map();
  const missing = [];
  for (const folder of bundledPackages(metafile)) {
    const where = path.join(root, folder);
    const { name, version, license } = JSON.parse(readFileSync(path.join(where, 'package.json'), 'utf8'));
    const id = `${name}@${version}`;
    const files = readdirSync(where)
      .filter((file) => licenceFile.test(file))
      .sort();
    const texts = files.map((file) => readFileSync(path.join(where, file), 'utf8').replaceAll('\r\n', '\n').trim());
    if (texts.length === 0) {
      const known = withoutFile[id];
      if (known === undefined) missing.push(id);
      else texts.push(`(No licence file: ${known.reason}.)\n\n${mitTerms(known.holder)}`);
    }
    sections.set(id, `${id}${typeof license === 'string' ? ` (${license})` : ''}\n\n${texts.join('\n\n')}\n`);
  }
  if (missing.length > 0) {
    throw new Error(`no licence terms found for ${missing.join(', ')}: see scripts/build/licences.js`);
  }
  const rule = `\n${'-'.repeat(80)}\n\n`;
  const intro = 'The files in this folder hold code of the packages below, under these terms.\n';
  return [intro, ...[...sections.keys()].sort().map((id) => sections.get(id))].join(rule);
}

/** The folders, relative to the root, of the packages that contributed to an output; the same order everywhere. */
function bundledPackages(metafile) {
  const folders = new Set();
  for (const output of Object.values(metafile.outputs)) {
    for (const input of Object.keys(output.inputs)) {
      // A plugin's namespace stands before the path of what it replaced.
      const file = input.replace(/^[a-z][a-z-]+:/, '');
      const folder = /^.*node_modules\/(?:@[^/]+\/)?[^/]+/.exec(file)?.[0];
      if (folder !== undefined) folders.add(folder);
    }
  }
  return [...folders].sort();
}

function mitTerms(holder) {
  return `Copyright (c) ${holder}

Permission is hereby granted, free of charge, to any person obtaining a copy of this software and associated
documentation files (the "Software"), to deal in the Software without restriction, including without limitation the
rights to use, copy, modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and to permit
persons to whom the Software is furnished to do so, subject to the following conditions:

The above copyright notice and this permission notice shall be included in all copies or substantial portions of the
Software.

THE SOFTWARE IS PROVIDED "AS IS", WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN NO EVENT SHALL THE AUTHORS OR
COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR
OTHERWISE, ARISING FROM, OUT OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.`;
}
