import type { ReleaseHost } from '../../release/host.ts';
import type { Fetch } from './guarded-fetch.ts';

/**
 * The release host of a repository. octokit is loaded here, so that only a run that releases pays for it.
 * @param apiUrl `GITHUB_API_URL`; a slash at its end does not matter
 */
export async function createReleaseHost(settings: {
  readonly token: string;
  readonly apiUrl: string;
  readonly owner: string;
  readonly repo: string;
  readonly userAgent: string;
}): Promise<ReleaseHost> {
  const [{ GitHub, defaults, getOctokitOptions }, { OctokitReleaseHost }, { guardFetch }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('./octokit-host.ts'),
    import('./guarded-fetch.ts'),
  ]);
  const baseUrl = settings.apiUrl.replace(/\/+$/, '');
  const tokenOrigins = new Set([new URL(baseUrl).origin]);
  // The package's own, which goes through the proxy of the environment.
  const fetch = guardFetch(defaults.request?.fetch as Fetch, tokenOrigins);
  const options = { baseUrl, userAgent: settings.userAgent, request: { fetch } };
  return new OctokitReleaseHost(
    new GitHub(getOctokitOptions(settings.token, options)),
    new GitHub(options),
    { owner: settings.owner, repo: settings.repo },
    tokenOrigins,
  );
}
