// Strips types for Jest with the same compiler that builds dist/.
import { transformSync } from 'esbuild';
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
};
