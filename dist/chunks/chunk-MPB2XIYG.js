import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/stackpack/packaged-size.ts
function packagedSize({ packaged }) {
  return packaged.reduce((sum, { size }) => sum + size, 0);
}

export {
  packagedSize
};
