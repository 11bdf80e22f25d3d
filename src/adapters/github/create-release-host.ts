import type { ReleaseHost } from '../../release/host.ts';

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
  const [{ GitHub, getOctokitOptions }, { OctokitReleaseHost }] = await Promise.all([
    import('@actions/github/lib/utils'),
    import('./octokit-host.ts'),
  ]);
  const options = { baseUrl: settings.apiUrl.replace(/\/+$/, ''), userAgent: settings.userAgent };
  return new OctokitReleaseHost(new GitHub(getOctokitOptions(settings.token, options)), new GitHub(options), {
    owner: settings.owner,
    repo: settings.repo,
  });
}
