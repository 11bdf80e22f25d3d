import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import {
  Refusal
} from "./chunk-OYOIOCPU.js";

// src/release/host-failure.ts
var HostFailure = class extends Refusal {
  kind;
  /** How long the host asks to wait, in milliseconds; undefined where it does not say. */
  wait;
  /** Whether the call may have had its effect all the same: the answer was lost, or the host failed while it worked. */
  unclear;
  constructor(message, help, {
    kind,
    wait,
    unclear = false,
    cause
  }) {
    super(message, help, { cause });
    this.kind = kind;
    this.wait = wait;
    this.unclear = unclear;
  }
};

export {
  HostFailure
};
