import type { components } from '@octokit/openapi-types';
import type { StoredTag } from './tags.ts';

export type ApiRelease = components['schemas']['release'];
export type ApiAsset = components['schemas']['release-asset'];
export type ApiUser = components['schemas']['simple-user'];

/** The user whose token a job has. */
export const author: ApiUser = {
  avatar_url: 'https://github.example/avatar',
  events_url: 'https://github.example/events',
  followers_url: 'https://github.example/followers',
  following_url: 'https://github.example/following',
  gists_url: 'https://github.example/gists',
  html_url: 'https://github.example/apps/github-actions',
  organizations_url: 'https://github.example/orgs',
  received_events_url: 'https://github.example/received_events',
  repos_url: 'https://github.example/repos',
  starred_url: 'https://github.example/starred',
  subscriptions_url: 'https://github.example/subscriptions',
  url: 'https://github.example/user',
  id: 1,
  node_id: 'U_1',
  login: 'github-actions[bot]',
  gravatar_id: '',
  type: 'Bot',
  site_admin: false,
};

/** A reference, as `GET /git/ref/tags/…` answers. */
export function refOf(name: string, { sha, commit }: StoredTag, api: string): components['schemas']['git-ref'] {
  const type = sha === commit ? 'commit' : 'tag';
  return {
    ref: `refs/tags/${name}`,
    node_id: `REF_${name}`,
    url: `${api}/git/refs/tags/${name}`,
    object: { type, sha, url: `${api}/git/${type}s/${sha}` },
  };
}

/** The object of an annotated tag. */
export function tagObjectOf(sha: string, commit: string, api: string): components['schemas']['git-tag'] {
  return {
    node_id: `TAG_${sha}`,
    tag: 'a tag',
    sha,
    url: `${api}/git/tags/${sha}`,
    message: 'Release',
    tagger: { date: '2026-03-01T12:00:00Z', email: 'gardener@example.com', name: 'Gardener' },
    object: { type: 'commit', sha: commit, url: `${api}/git/commits/${commit}` },
    verification: { verified: false, reason: 'unsigned', payload: null, signature: null, verified_at: null },
  };
}
