import { HostFailure } from '../../release/host-failure.ts';
import { quote } from '../../text/quote.ts';

/** What octokit throws, as far as it is used here. */
interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly response?: { readonly headers: Readonly<Record<string, string | number | undefined>> };
}

/** Least wait after a limit of which GitHub does not say when it ends, as its documentation asks. */
const waitWithoutWord = 60_000;

/** What fetch says of an address that it sends nothing to, however often it is asked. */
const neverSent = /^(?:bad port|unknown scheme|invalid url|failed to parse url .*)$/is;

/** What a call was for. */
export interface CallPurpose {
  /** As a message goes on after "cannot": `create the release`. */
  readonly doing: string;
  /** Whether it changes something, so that a lost answer leaves it open whether it did. */
  readonly writes: boolean;
  /** The commit that a tag is to be created on by it. */
  readonly target?: string | undefined;
}

/**
 * Turns what a call to GitHub threw into what the run, or a person, can act on. Anything but octokit's own errors is given
 * back as it is.
 * @param now milliseconds since 1970: GitHub says when a limit ends, not how long it lasts
 */
export function explainFailure(error: unknown, purpose: CallPurpose, now: number): unknown {
  if (!isRequestFailure(error)) return error;
  const { status, message, response } = error;
  const { doing, writes } = purpose;
  const says = quote(message, 300);
  if (response === undefined && neverSent.test(message)) {
    const help = 'Check the address of the API, which is GITHUB_API_URL';
    return new HostFailure(`cannot ${doing}: no request can go there, ${says}`, help, { kind: 'final', cause: error });
  }
  if (response === undefined) {
    const help = 'Run this again once it can be: what is there by then is completed';
    return new HostFailure(`cannot ${doing}: GitHub cannot be reached, ${says}`, help, {
      kind: 'busy',
      unclear: writes,
      cause: error,
    });
  }
  const what = `cannot ${doing}: GitHub answered ${status}, ${says}`;
  if (status >= 500) {
    const wait = secondsOf(response.headers['retry-after']);
    const help = 'Run this again once GitHub works (www.githubstatus.com): what is there by then is completed';
    return new HostFailure(what, help, { kind: 'busy', wait, unclear: writes, cause: error });
  }
  if (isLimit(error)) {
    const help = 'Run this again when the limit is over: what is there by then is completed';
    return new HostFailure(what, help, { kind: 'busy', wait: limitWait(response.headers, now), cause: error });
  }
  if (status === 404 || status === 409 || (status === 422 && /already_exists|already exists/.test(message))) {
    const help =
      status === 404
        ? 'Check that the token may see and write this repository, and that nobody deletes what is being released'
        : 'Run this again when no other run releases the same';
    return new HostFailure(what, help, { kind: 'stale', cause: error });
  }
  return new HostFailure(what, helpFor(error, purpose), { kind: 'final', cause: error });
}

/** What to do about an answer that stays as it is. */
function helpFor({ status, message }: RequestFailure, { writes, target }: CallPurpose): string {
  if (status === 401) return 'Pass a valid token as github-token; the default is the one of the job';
  if (status === 403 && target !== undefined) {
    return (
      'GitHub lets the token of a job create no tag on a commit that changes files in .github/workflows. ' +
      `Where this one does, push the tag by hand (its commit is ${target}), or pass a token with the permission workflows. ` +
      'Where it does not, give the job `permissions: { contents: write }`'
    );
  }
  if (status === 403 && /personal access token/i.test(message)) {
    return 'Give the token that is passed as github-token the permission contents: write for this repository';
  }
  if (status === 403 && /not accessible by integration/i.test(message)) {
    const level = writes ? 'write' : 'read';
    return `Give the job the permission it lacks: \`permissions: { contents: ${level} }\`; runs for pull requests from forks never have it, so release on a tag or a branch`;
  }
  if (status === 403) return 'Check what the token may do, and what the organization allows it';
  if (/immutable release/i.test(message)) {
    return 'Release a new version: what was published as an immutable release is never changed, nor its tag used again';
  }
  if (/cannot create ref|rule violations/i.test(message)) {
    return 'A rule of the repository forbids to create this tag: let the token bypass it, or push the tag as somebody who may';
  }
  return 'Run this again; what is there by then is completed';
}

function isLimit({ status, message, response }: RequestFailure): boolean {
  if (status === 429) return true;
  if (status !== 403 || response === undefined) return false;
  const { headers } = response;
  return (
    headers['retry-after'] !== undefined ||
    String(headers['x-ratelimit-remaining']) === '0' ||
    /rate limit|abuse detection/i.test(message)
  );
}

/** @see https://docs.github.com/rest/using-the-rest-api/best-practices-for-using-the-rest-api */
function limitWait(headers: Readonly<Record<string, string | number | undefined>>, now: number): number {
  const wait = secondsOf(headers['retry-after']);
  if (wait !== undefined) return wait;
  const reset = secondsOf(headers['x-ratelimit-reset']);
  if (String(headers['x-ratelimit-remaining']) !== '0' || reset === undefined) return waitWithoutWord;
  // A second more: the two clocks differ.
  return Math.max(reset - now, 0) + 1000;
}

/** Milliseconds; undefined where the header holds no number of seconds. */
function secondsOf(header: string | number | undefined): number | undefined {
  return header !== undefined && /^\d{1,12}$/.test(String(header)) ? Number(header) * 1000 : undefined;
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && 'request' in error;
}
