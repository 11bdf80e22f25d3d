import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);

// src/app/program-version.ts
var programVersion = "0.1.0";

export {
  programVersion
};
