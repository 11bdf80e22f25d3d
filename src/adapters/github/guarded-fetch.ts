import { Refusal } from '../../diagnostics/refusal.ts';

/** `fetch`, as octokit calls it. */
export type Fetch = (url: string, init: { readonly headers?: Readonly<Record<string, string>> }) => Promise<Response>;

/**
 * A fetch that shows a token only to known servers, and that fails where an answer is cut off: octokit would take half a
 * list for an empty one.
 * @param origins the servers that may see the token; read at each call
 */
export function guardFetch(fetch: Fetch, origins: ReadonlySet<string>): Fetch {
  return async (url, init) => {
    const { origin } = new URL(url);
    if (init.headers?.authorization !== undefined && !origins.has(origin)) {
      throw new Refusal(
        `GitHub names the address ${origin}, which is none of its own, so the token is not sent there`,
        'Check what stands between this run and GitHub',
      );
    }
    // Redirects are followed; to another origin without the token, as the standard of fetch has it.
    const response = await fetch(url, init);
    // What is downloaded is counted by who reads it.
    const isDownload = init.headers?.accept === 'application/octet-stream' && response.ok;
    if (isDownload || !/json/.test(response.headers.get('content-type') ?? '')) return response;
    const text = await response.text();
    if (response.ok) JSON.parse(text);
    return new Response(text, { status: response.status, headers: response.headers });
  };
}
