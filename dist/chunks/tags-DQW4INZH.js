import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  findTagFormat,
  formatTag,
  isTagName,
  parseTag,
  recognisedFormats,
  tagFormatProblem
} from "./chunk-Q7NJT4IN.js";
import "./chunk-GVAPY2ZF.js";
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
