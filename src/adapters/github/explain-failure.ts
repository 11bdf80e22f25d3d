import { Refusal } from '../../diagnostics/refusal.ts';
import { quote } from '../../text/quote.ts';

/** What octokit throws, as far as it is used here. */
interface RequestFailure {
  readonly status: number;
  readonly message: string;
  readonly request: { readonly method: string; readonly url: string };
  readonly response?: unknown;
}

/**
 * Turns what a call to GitHub threw into what a person can act on. Anything but octokit's own errors is given back as it is.
 * @param doing what the call was for: `create the release`
 */
export function explainFailure(error: unknown, doing: string): unknown {
  if (!isRequestFailure(error)) return error;
  const { status, message } = error;
  const says = quote(message, 200);
  const refused = (help: string) =>
    new Refusal(`cannot ${doing}: GitHub answered ${status}, ${says}`, help, { cause: error });
  if (error.response === undefined) {
    return new Refusal(`cannot ${doing}: GitHub cannot be reached, ${says}`, 'Run this again once it can be', {
      cause: error,
    });
  }
  if (status === 401) return refused('Pass a valid token as github-token; the default is the one of the job');
  if (status === 403 && /not accessible by/i.test(message)) {
    return refused(
      'Add `permissions: { contents: write }` to the job: its token may only read now (for pull requests from forks it always does)',
    );
  }
  if (status === 403 || status === 429) {
    return refused('Wait until the limit is over and run this again, or give the token the permission contents: write');
  }
  if (status === 404) {
    return refused('Check that the token may see this repository and that nobody deleted the release meanwhile');
  }
  if (status === 422 && /already_exists/.test(message)) {
    return refused('Another run was faster, it seems: run this again, and it completes what is there');
  }
  return refused('Run this again; what is there by then is completed');
}

function isRequestFailure(error: unknown): error is RequestFailure {
  return error instanceof Error && 'status' in error && typeof error.status === 'number' && 'request' in error;
}
