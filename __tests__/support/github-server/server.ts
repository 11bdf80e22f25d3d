import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError } from './api-error.ts';
import { Releases } from './releases.ts';
import { type Answer, answerCall, type Call } from './routes.ts';
import { GitTags } from './tags.ts';
import { logExchange } from './traffic-log.ts';

export interface LoggedRequest {
  readonly method: string;
  /** With the query. */
  readonly path: string;
  readonly authorized: boolean;
  readonly status: number;
}

export interface GitHubServerOptions {
  /** `/api/v3` as on GitHub Enterprise Server; without it as on github.com. */
  readonly base?: '' | '/api/v3';
  /** What the token may do with the repository's contents. */
  readonly contents?: 'write' | 'read';
}

/** What is sent in place of the answer: another one, none (the connection is cut), or a part of it. */
export type Fault = Answer | 'destroy' | 'cut';

/**
 * Interferes with a call. A fault alone: the call has no effect. `after`: it has its effect, and the answer is lost.
 * `starter`: an upload is broken off, and leaves what GitHub keeps of it.
 */
export type Interference = (
  request: Pick<Call, 'method' | 'path'>,
) => Fault | { readonly after: Fault } | 'starter' | undefined;

/**
 * The part of GitHub's REST API that has to do with releases, on loopback, behaving as the real one does. What it does not
 * know it answers with 501 and remembers: `stop` throws then, and the test fails.
 */
export class GitHubServer {
  static readonly token = 'ghs_TheTokenOfTheJobThatNobodyMaySee0001';
  readonly repository = 'gardeners/greenhouse';
  readonly requests: LoggedRequest[] = [];
  interfere: Interference | undefined;
  private readonly options: Required<GitHubServerOptions>;
  private readonly server: Server;
  private readonly surprises: string[] = [];
  private known: Releases | undefined;

  constructor(options: GitHubServerOptions = {}) {
    this.options = { base: '', contents: 'write', ...options };
    this.server = createServer((request, response) => void this.serve(request, response));
  }

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
    this.known = new Releases({
      api: `${this.apiUrl}/repos/${this.repository}`,
      uploads: `${this.url}${this.uploadsBase}/repos/${this.repository}`,
      pages: `${this.url}/${this.repository}`,
    });
  }

  /** Takes the tags of a real repository for its own, a bare one; releases create theirs there. */
  useTagsOf(bareRepository: string): void {
    this.releases.tags = new GitTags(bareRepository);
  }

  /** @throws {Error} where it was asked for something it does not know */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    if (this.surprises.length > 0)
      throw new Error(`the server was asked for what it does not know: ${this.surprises.join('; ')}`);
  }

  get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  /** `GITHUB_API_URL` */
  get apiUrl(): string {
    return `${this.url}${this.options.base}`;
  }

  private get uploadsBase(): string {
    return this.options.base === '' ? '/uploads' : '/api/uploads';
  }

  get releases(): Releases {
    if (this.known === undefined) throw new Error('the server was not started');
    return this.known;
  }

  /** The requests that change something. */
  get writes(): string[] {
    return this.requests.filter(({ method }) => method !== 'GET').map(({ method, path }) => `${method} ${path}`);
  }

  private async serve(request: IncomingMessage, response: ServerResponse): Promise<void> {
    const url = new URL(request.url ?? '/', this.url);
    const method = request.method ?? 'GET';
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const authorized = request.headers.authorization === `token ${GitHubServer.token}`;
    const call: Call = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
      authorized,
    };
    const interference = this.interfere?.(call);
    const isAfter = typeof interference === 'object' && 'after' in interference;
    if (interference === 'starter') this.breakOff(call);
    const fault = interference === 'starter' ? 'destroy' : isAfter ? interference.after : interference;
    const real = fault === undefined || isAfter || fault === 'cut' ? this.answer(call) : undefined;
    const answer = typeof fault === 'object' ? fault : real;
    const sent = fault === 'destroy' || answer === undefined ? 0 : answer.status;
    this.requests.push({ method, path: `${url.pathname}${url.search}`, authorized, status: sent });
    if (fault === 'destroy' || answer === undefined) request.socket.destroy();
    else send(response, answer, fault === 'cut');
  }

  /** An answer by the rules, noted where it is one of the API's. */
  private answer(call: Call): Answer {
    const answer = this.byRules(call);
    const root = [this.uploadsBase, this.options.base].find((base) => call.path.startsWith(`${base}/repos/`));
    if (root !== undefined && answer.status !== 501) {
      const isJson = /json/.test(call.headers['content-type'] ?? '');
      logExchange({
        method: call.method,
        path: call.path.slice(root.length),
        query: Object.fromEntries(call.query),
        body: isJson ? JSON.parse(call.body.toString()) : undefined,
        status: answer.status,
        headers: answer.headers ?? {},
        answer: answer.json,
      });
    }
    return answer;
  }

  private byRules(call: Call): Answer {
    try {
      return this.route(call) ?? this.surprise(`${call.method} ${call.path}?${call.query}`);
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, json: error.body };
      return this.surprise(String(error));
    }
  }

  private route(call: Call): Answer | undefined {
    const download = /^\/download\/(\d+)$/.exec(call.path);
    if (download !== null && call.method === 'GET') return this.download(call, Number(download[1]));
    const repository = `/repos/${this.repository}`;
    const uploads = `${this.uploadsBase}${repository}`;
    authorize(call);
    const mayWrite = this.options.contents === 'write';
    const isUpload = call.path.startsWith(`${uploads}/`);
    const prefix = isUpload ? uploads : `${this.options.base}${repository}`;
    if (!call.path.startsWith(`${prefix}/`)) return undefined;
    if (call.method !== 'GET' && !mayWrite) throw new ApiError(403, 'Resource not accessible by integration');
    const path = call.path.slice(prefix.length);
    if (isUpload) return this.upload(call, path);
    const answer = answerCall(call, path, this.releases, mayWrite);
    const location = answer?.headers?.location;
    if (location === undefined || answer === undefined) return answer;
    // Another host, as with the real one: the token must not follow there.
    return { ...answer, headers: { location: `${this.url.replace('127.0.0.1', 'localhost')}${location}` } };
  }

  private download(call: Call, id: number): Answer {
    if (call.headers.authorization !== undefined) {
      return this.surprise('the token was sent to the download host');
    }
    const bytes = this.releases.contents.get(id);
    return bytes === undefined
      ? { status: 404 }
      : { status: 200, bytes, headers: { 'content-type': 'application/octet-stream' } };
  }

  private upload(call: Call, path: string): Answer | undefined {
    const id = /^\/releases\/(\d+)\/assets$/.exec(path)?.[1];
    const name = call.query.get('name');
    const type = call.headers['content-type'];
    if (call.method !== 'POST' || id === undefined || name === null || [...call.query.keys()].length > 1)
      return undefined;
    if (type === undefined || call.headers['content-length'] === undefined)
      throw new ApiError(400, 'Bad Content-Length: ');
    return { status: 201, json: this.releases.upload(Number(id), name, type, call.body) };
  }

  private breakOff(call: Call): void {
    const id = /\/releases\/(\d+)\/assets$/.exec(call.path)?.[1];
    try {
      if (id !== undefined) this.releases.addStarter(Number(id), call.query.get('name') ?? '');
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
    }
  }

  private surprise(what: string): Answer {
    this.surprises.push(what);
    return { status: 501, json: { message: 'not known here' } };
  }
}

function authorize(call: Call): void {
  if (call.headers['user-agent'] === undefined) throw new ApiError(403, 'Request forbidden by administrative rules.');
  if (call.headers.authorization !== undefined && !call.authorized) throw new ApiError(401, 'Bad credentials');
  if (call.headers.authorization === undefined) throw new ApiError(404, 'Not Found');
}

function send(response: ServerResponse, answer: Answer, isCut: boolean): void {
  const bytes =
    answer.bytes ?? (answer.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.json)));
  const type = answer.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
  response.writeHead(answer.status, { ...type, 'content-length': bytes.length, ...answer.headers });
  if (!isCut || bytes.length === 0) {
    response.end(bytes);
    return;
  }
  response.write(bytes.subarray(0, bytes.length >> 1), () => response.socket?.destroy());
}
