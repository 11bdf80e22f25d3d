import nodePath from 'node:path';

/**
 * Names the chunks that only the Action loads `action-…`: two thirds of dist/, the clients of GitHub and of its artifacts,
 * which the npm package leaves out (`files` in package.json).
 * @param {import('esbuild').OutputFile[]} outputFiles
 * @param {import('esbuild').Metafile} metafile of the same build
 * @returns {{ path: string, contents: string }[]} the files to write, with the names changed in what imports them as well
 */
export function nameActionChunks(outputFiles, { outputs }) {
  const isDoor = (file) => nodePath.posix.basename(nodePath.posix.dirname(file)) !== 'chunks';
  const isAction = (file) => nodePath.posix.basename(file) === 'action.js';
  const shared = new Set(Object.keys(outputs).filter((file) => isDoor(file) && !isAction(file)));
  // A set that is walked also gives what is added on the way.
  for (const file of shared) {
    for (const { path, external } of outputs[file].imports) if (external !== true) shared.add(path);
  }
  const names = Object.keys(outputs)
    .filter((file) => !isDoor(file) && !shared.has(file))
    .map((file) => nodePath.posix.basename(file));
  return outputFiles.map(({ path, text }) => {
    const { dir, base } = nodePath.parse(path);
    // Each name holds a hash, so nothing else in a file is spelt like it.
    const contents = names.reduce((done, name) => done.replaceAll(`/${name}`, `/action-${name}`), text);
    return { path: names.includes(base) ? nodePath.join(dir, `action-${base}`) : path, contents };
  });
}
