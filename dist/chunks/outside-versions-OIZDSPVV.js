import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findOutsideVersions,
  findVersionSbt
} from "./chunk-XTH6F44I.js";
import "./chunk-RWZA4YLP.js";
import "./chunk-FEYQZTPD.js";
import "./chunk-YQHXDDRE.js";
import "./chunk-PR6ZIDUF.js";
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";
export {
  findOutsideVersions,
  findVersionSbt
};
