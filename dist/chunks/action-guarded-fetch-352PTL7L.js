import { createRequire as __createRequire } from 'node:module';const require = __createRequire(import.meta.url);
import "./chunk-P6C3MER2.js";
import "./chunk-E24NKINR.js";
import "./chunk-BSQ4XISW.js";
import "./chunk-HLWKOBNB.js";
import "./chunk-LX443RYJ.js";
import {
  Refusal
} from "./chunk-OYOIOCPU.js";
import "./chunk-Y2UK72KH.js";

// src/adapters/github/guarded-fetch.ts
function guardFetch(fetch, origins) {
  return async (url, init) => {
    const { origin } = new URL(url);
    if (init.headers?.authorization !== void 0 && !origins.has(origin)) {
      throw new Refusal(
        `GitHub names the address ${origin}, which is none of its own, so the token is not sent there`,
        "Check what stands between this run and GitHub"
      );
    }
    const response = await fetch(url, init);
    const isDownload = init.headers?.accept === "application/octet-stream" && response.ok;
    if (isDownload || !/json/.test(response.headers.get("content-type") ?? "")) return response;
    const text = await response.text();
    if (response.ok) JSON.parse(text);
    return new Response(text, { status: response.status, headers: response.headers });
  };
}
export {
  guardFetch
};
