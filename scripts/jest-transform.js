// Strips types for Jest with the same compiler that builds dist/.
import { createHash } from 'node:crypto';
import { transformSync, version } from 'esbuild';
import { define } from './build/define.js';

export default {
  process(source, file) {
    const { code, map } = transformSync(source, {
      loader: 'ts',
      format: 'esm',
      target: 'node20',
      sourcefile: file,
      sourcemap: 'both',
      define,
    });
    return { code, map };
  },
  // Without this, Jest would keep what it compiled with an older version of this program in it.
  getCacheKey(source, file, { configString }) {
    return createHash('sha256')
      .update(JSON.stringify([version, define, configString, file, source]))
      .digest('hex');
  },
};
