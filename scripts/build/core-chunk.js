import nodePath from 'node:path';

/**
 * The esbuild plugin that keeps what nearly every run needs in one file. Node takes half a millisecond for each file of
 * a program, and esbuild makes a chunk for every set of doors that share a module: a check was made of 41 files. So
 * whatever is loaded on demand, and each entry that is named, also imports the core: all of it is shared alike.
 * @param {string} core the module that brings the core; relative to the repository's root, as are the entries
 * @param {string[]} entries those that need the core in any case
 */
export function coreChunk(core, entries) {
  return {
    name: 'core-chunk',
    setup(build) {
      const root = build.initialOptions.absWorkingDir;
      const sources = nodePath.join(root, 'src') + nodePath.sep;
      build.onResolve({ filter: /\.ts$/ }, ({ path, kind, importer, resolveDir }) => {
        const isOnDemand = kind === 'dynamic-import' && importer.startsWith(sources);
        if (!isOnDemand && !(kind === 'entry-point' && entries.includes(path))) return undefined;
        // Relative, as all other paths in the output and the metafile: the machine's own ones do not belong there.
        const wanted = nodePath.relative(root, nodePath.resolve(resolveDir, path)).split(nodePath.sep).join('/');
        return { path: wanted, namespace: 'with-core' };
      });
      build.onLoad({ filter: /.*/, namespace: 'with-core' }, ({ path }) => ({
        contents: `import './${core}';\nexport * from './${path}';\n`,
        resolveDir: root,
      }));
    },
  };
}
