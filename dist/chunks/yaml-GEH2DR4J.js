import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import "./chunk-FEYQZTPD.js";
import "./chunk-YQHXDDRE.js";
import {
  longestYaml,
  readYaml,
  readYamlDocuments
} from "./chunk-PR6ZIDUF.js";
import "./chunk-7A2D6LXS.js";
import "./chunk-Y2UK72KH.js";
export {
  longestYaml,
  readYaml,
  readYamlDocuments
};
