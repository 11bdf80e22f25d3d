import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-GVAPY2ZF.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";
export {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
};
