import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem
} from "./chunk-PMFYE6RX.js";
import "./chunk-63X6QOJK.js";
import "./chunk-FEYQZTPD.js";
import "./chunk-YQHXDDRE.js";
import "./chunk-PR6ZIDUF.js";
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";
export {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem
};
