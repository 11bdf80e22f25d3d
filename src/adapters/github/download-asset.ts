import { Refusal } from '../../diagnostics/refusal.ts';
import { HostFailure } from '../../release/host-failure.ts';
import type { Octokit } from './octokit-host.ts';

/**
 * The bytes of a release asset. GitHub redirects to another host for them, which must not see the token, so the redirect is
 * followed by hand without one.
 * @param size how many bytes it is said to have: not one more is read
 */
export async function downloadAsset(
  octokit: Octokit,
  anonymous: Octokit,
  asset: { readonly owner: string; readonly repo: string; readonly asset_id: number },
  size: number,
): Promise<Uint8Array> {
  const request = { redirect: 'manual' as const, parseSuccessResponseBody: false };
  const headers = { accept: 'application/octet-stream' };
  const first = await octokit.request('GET /repos/{owner}/{repo}/releases/assets/{asset_id}', {
    ...asset,
    headers,
    request,
  });
  const location = first.headers.location;
  if (location === undefined) return readBody(first.data, size);
  if (!/^https?:\/\//.test(location)) throw new Refusal('GitHub redirects to no web address', 'Run this again');
  const second = await anonymous.request({
    method: 'GET',
    url: location,
    headers,
    request: { redirect: 'follow', parseSuccessResponseBody: false },
  });
  return readBody(second.data, size);
}

async function readBody(body: unknown, size: number): Promise<Uint8Array> {
  const chunks: Uint8Array[] = [];
  let total = 0;
  try {
    for await (const chunk of body as AsyncIterable<Uint8Array>) {
      total += chunk.length;
      if (total > size) break;
      chunks.push(chunk);
    }
  } catch (cause) {
    throw broken(total, size, cause);
  }
  if (total !== size) throw broken(total, size);
  return Buffer.concat(chunks);
}

function broken(total: number, size: number, cause?: unknown): HostFailure {
  const sent = total > size ? `more than the ${size} bytes` : `${total} of the ${size} bytes`;
  return new HostFailure(`GitHub sends ${sent} that an asset is said to have`, 'Run this again', {
    kind: 'busy',
    cause,
  });
}
