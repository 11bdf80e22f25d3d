import type { GitSetting } from './git-environment.ts';

/** A token, and the only server that may see it. */
export interface ServerToken {
  /** `https://github.com` */
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * Lets git show a token to a server. A header that actions/checkout left in the clone is dropped first: two of them make
 * GitHub answer 400.
 */
export function credentialsFor({ serverUrl, token }: ServerToken): {
  readonly settings: readonly GitSetting[];
  /** Texts that must not be told. */
  readonly secrets: readonly string[];
} {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const key = `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`;
  return {
    settings: [
      [key, ''],
      [key, `AUTHORIZATION: basic ${basic}`],
    ],
    secrets: [token, basic],
  };
}

/** Texts of a remote's address that must not be told: a user and a password in front of the host. */
export function secretsOfAddress(address: string): string[] {
  const afterScheme = address.trim().split('://', 2)[1] ?? '';
  const [authority = ''] = afterScheme.split('/', 1);
  const at = authority.lastIndexOf('@');
  // Only with the sign: a user is often called git, which is in many words.
  return at <= 0 ? [] : [authority.slice(0, at + 1)];
}
