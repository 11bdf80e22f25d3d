import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  archiveLimits,
  readArchive
} from "./chunk-RGPF7PLJ.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-NTAG7NIH.js";
import "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";
export {
  archiveLimits,
  readArchive
};
