import { realpathSync } from 'node:fs';
import nodePath from 'node:path';

// archiver and what it is made of bring their own copy of Node's streams (readable-stream), writers of other formats, and
// a search for files: three quarters of half a megabyte, of which a zip of bytes at hand needs nothing. Each build would
// load it: 20 ms in place of 5. They get Node's own streams, and something that throws in the place of the rest.
const packages = ['archiver', 'zip-stream', 'compress-commons', 'crc32-stream'];
const unused = ['./lib/plugins/tar.js', './lib/plugins/json.js', 'readdir-glob', 'lazystream'];

const stub = `
function unused() {
  throw new Error('this part of archiver is left out of the bundle: see scripts/build/slim-archiver.js');
}
export { unused as default, unused as Readable };
`;

/** The esbuild plugin that does so. It fails the build where archiver no longer imports what is replaced. */
export function slimArchiver() {
  return {
    name: 'slim-archiver',
    setup(build) {
      const found = new Set();
      // Those of our own dependency: @actions/artifact has an older archiver beneath it, which stays as it is.
      const root = build.initialOptions.absWorkingDir;
      const folders = packages.map((name) => realpathSync(nodePath.join(root, 'node_modules', name)));
      const isOurs = (importer) => folders.some((folder) => importer.startsWith(folder + nodePath.sep));
      build.onResolve({ filter: /^readable-stream$/ }, ({ path, importer }) => {
        if (!isOurs(importer)) return undefined;
        found.add(path);
        return { path: 'node:stream', external: true };
      });
      build.onResolve({ filter: /plugins|readdir-glob|lazystream/ }, ({ path, importer }) => {
        if (!unused.includes(path) || !isOurs(importer)) return undefined;
        found.add(path);
        return { path, namespace: 'slim-archiver' };
      });
      build.onLoad({ filter: /.*/, namespace: 'slim-archiver' }, () => ({ contents: stub }));
      build.onEnd(() => {
        const missing = ['readable-stream', ...unused].filter((path) => !found.has(path));
        if (missing.length === 0) return undefined;
        const text = `archiver no longer imports ${missing.join(', ')}: see scripts/build/slim-archiver.js`;
        return { errors: [{ text }] };
      });
    },
  };
}
