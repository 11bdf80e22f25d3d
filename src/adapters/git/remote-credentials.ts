/** A token, and the only server that may see it. */
export interface ServerToken {
  /** `https://github.com` */
  readonly serverUrl: string;
  readonly token: string;
}

/**
 * Lets git show a token to a server, through the environment, so that it stands neither in arguments nor in a file.
 * A header that actions/checkout left in the clone is dropped first: two of them make GitHub answer 400.
 */
export function credentialsFor({ serverUrl, token }: ServerToken): {
  readonly env: Readonly<Record<string, string>>;
  readonly secrets: readonly string[];
} {
  const basic = Buffer.from(`x-access-token:${token}`).toString('base64');
  const key = `http.${serverUrl.replace(/\/+$/, '')}/.extraheader`;
  return {
    env: {
      GIT_CONFIG_COUNT: '2',
      GIT_CONFIG_KEY_0: key,
      GIT_CONFIG_VALUE_0: '',
      GIT_CONFIG_KEY_1: key,
      GIT_CONFIG_VALUE_1: `AUTHORIZATION: basic ${basic}`,
    },
    secrets: [token, basic],
  };
}
