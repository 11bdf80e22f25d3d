import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem,
  tagParser
} from "./chunk-2GOC5LU2.js";
import "./chunk-76EIB23Y.js";
import "./chunk-DSXKGALG.js";
import "./chunk-YQHXDDRE.js";
import "./chunk-DI6JRGU7.js";
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";
export {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem,
  tagParser
};
