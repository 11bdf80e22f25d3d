import nodePath from 'node:path';

// @actions/core pulls in a whole HTTP stack (undici, half a megabyte) for one function that this program never calls,
// getIDToken, and every start would pay for it: 54 ms in place of 27. Its OIDC client is replaced by one that loads the
// real one when it is called.
const wrapper = `
export class OidcClient {
  static async getIDToken(audience) {
    const { OidcClient: real } = await import('./oidc-utils.js?real');
    return real.getIDToken(audience);
  }
}
`;

/** The esbuild plugin that does so. It fails the build where @actions/core no longer has the file it replaces. */
export function lazyOidcClient() {
  return {
    name: 'lazy-oidc-client',
    setup(build) {
      let usesCore = false;
      let replaced = false;
      build.onLoad({ filter: /[\\/]@actions[\\/]core[\\/]lib[\\/]core\.js$/ }, () => {
        usesCore = true;
        return undefined;
      });
      build.onResolve({ filter: /^\.\/oidc-utils\.js\?real$/ }, ({ resolveDir }) =>
        build.resolve('./oidc-utils.js', { kind: 'dynamic-import', resolveDir, pluginData: 'real' }),
      );
      build.onResolve({ filter: /^\.\/oidc-utils\.js$/ }, async ({ resolveDir, kind, pluginData, importer }) => {
        if (pluginData === 'real' || !/[\\/]@actions[\\/]core[\\/]lib[\\/]core\.js$/.test(importer)) return undefined;
        const { path, errors } = await build.resolve('./oidc-utils.js', { kind, resolveDir, pluginData: 'real' });
        if (errors.length > 0) return { errors };
        replaced = true;
        // Relative, as all other paths in the output and the metafile: the machine's own ones do not belong there.
        const shown = nodePath.relative(build.initialOptions.absWorkingDir, path).split(nodePath.sep).join('/');
        return { path: shown, namespace: 'lazy-oidc-client', pluginData: { resolveDir } };
      });
      build.onLoad({ filter: /.*/, namespace: 'lazy-oidc-client' }, ({ pluginData }) => ({
        contents: wrapper,
        resolveDir: pluginData.resolveDir,
      }));
      build.onEnd(() => {
        if (!usesCore || replaced) return undefined;
        return {
          errors: [{ text: '@actions/core has no lib/oidc-utils.js any more: see scripts/build/lazy-oidc.js' }],
        };
      });
    },
  };
}
