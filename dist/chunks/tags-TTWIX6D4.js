import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem
} from "./chunk-7NIF43HC.js";
import "./chunk-WTEDWKUU.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";
export {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem
};
