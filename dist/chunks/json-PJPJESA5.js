import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  createReportJson
} from "./chunk-LYD2XEUC.js";
import "./chunk-3GLD37L5.js";
import "./chunk-FLZLPMVU.js";
import "./chunk-A5O5WXIA.js";
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";
export {
  createReportJson
};
