import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
} from "./chunk-XMWYC7WJ.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  compareVersions,
  isPrerelease,
  nextVersion,
  parseVersion,
  withoutBuild
};
