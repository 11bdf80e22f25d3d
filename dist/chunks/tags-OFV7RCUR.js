import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  formatTag,
  parseTag,
  recognisedFormats,
  tagFormatProblem
} from "./chunk-7HCFDM72.js";
import "./chunk-WTEDWKUU.js";
import "./chunk-RZIE5RML.js";
import "./chunk-Y2UK72KH.js";
export {
  formatTag,
  parseTag,
  recognisedFormats,
  tagFormatProblem
};
