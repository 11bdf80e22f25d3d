import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  archiveBytesOf,
  archiveLimits,
  readArchive
} from "./chunk-SB5URLVT.js";
import "./chunk-5OGXYJXP.js";
import "./chunk-NTAG7NIH.js";
import "./chunk-KR6A24CT.js";
import "./chunk-Y2UK72KH.js";
export {
  archiveBytesOf,
  archiveLimits,
  readArchive
};
