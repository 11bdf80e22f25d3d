import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findOutsideVersions,
  findVersionSbt
} from "./chunk-ZWCXPN5F.js";
import "./chunk-RWZA4YLP.js";
import "./chunk-DSXKGALG.js";
import "./chunk-YQHXDDRE.js";
import "./chunk-DI6JRGU7.js";
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";
export {
  findOutsideVersions,
  findVersionSbt
};
