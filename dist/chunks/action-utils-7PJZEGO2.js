import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  GitHub,
  context,
  defaults,
  getOctokitOptions,
  getUserAgentWithOrchestrationId
} from "./action-chunk-UEQVB6JL.js";
import "./action-chunk-LCD2WLA5.js";
import "./chunk-Y2UK72KH.js";
export {
  GitHub,
  context,
  defaults,
  getOctokitOptions,
  getUserAgentWithOrchestrationId
};
