import { appendFileSync } from 'node:fs';

/** A request and its answer, as scripts/validate-github-traffic.js compares them with GitHub's own description. */
export interface Exchange {
  readonly method: string;
  /** Below the API's root, or that of uploads. */
  readonly path: string;
  readonly query: Readonly<Record<string, string>>;
  /** Undefined where there is none, or it is no JSON. */
  readonly body: unknown;
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly answer: unknown;
}

const file = process.env.GITHUB_TRAFFIC_LOG ?? '';

/** Notes an exchange in the file that the environment names, a line of JSON each; nothing where it names none. */
export function logExchange(exchange: Exchange): void {
  if (file !== '') appendFileSync(file, `${JSON.stringify(exchange)}\n`);
}
