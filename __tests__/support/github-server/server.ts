import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { ApiError, type ReleaseInput, Releases } from './releases.ts';

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

interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly authorized: boolean;
}

interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Buffer;
}

/** Sends something else than the answer, or nothing (`destroy`): for faults. */
export type Interference = (request: {
  readonly method: string;
  readonly path: string;
}) => Answer | 'destroy' | undefined;

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
    const call = {
      method,
      path: url.pathname,
      query: url.searchParams,
      headers: request.headers,
      body: Buffer.concat(chunks),
      authorized,
    };
    const interference = this.interfere?.(call);
    if (interference === 'destroy') {
      this.requests.push({ method, path: `${url.pathname}${url.search}`, authorized, status: 0 });
      request.socket.destroy();
      return;
    }
    const answer = interference ?? this.answer(call);
    this.requests.push({ method, path: `${url.pathname}${url.search}`, authorized, status: answer.status });
    const bytes =
      answer.bytes ?? (answer.json === undefined ? Buffer.alloc(0) : Buffer.from(JSON.stringify(answer.json)));
    const type = answer.json === undefined ? {} : { 'content-type': 'application/json; charset=utf-8' };
    response.writeHead(answer.status, { ...type, 'content-length': bytes.length, ...answer.headers }).end(bytes);
  }

  private answer(call: Call): Answer {
    try {
      return this.route(call);
    } catch (error) {
      if (error instanceof ApiError) return { status: error.status, json: error.body };
      throw error;
    }
  }

  private route(call: Call): Answer {
    const download = /^\/download\/(\d+)$/.exec(call.path);
    if (download !== null && call.method === 'GET') return this.download(call, Number(download[1]));
    const repository = `/repos/${this.repository}`;
    const uploads = `${this.uploadsBase}${repository}`;
    this.authorize(call);
    if (call.path.startsWith(`${uploads}/`)) return this.upload(call, call.path.slice(uploads.length));
    const prefix = `${this.options.base}${repository}`;
    if (!call.path.startsWith(`${prefix}/`)) return this.surprise(call);
    if (call.method !== 'GET' && this.options.contents === 'read') {
      throw new ApiError(403, 'Resource not accessible by integration');
    }
    return this.api(call, call.path.slice(prefix.length));
  }

  private authorize(call: Call): void {
    if (call.headers['user-agent'] === undefined) throw new ApiError(403, 'Request forbidden by administrative rules.');
    if (call.headers.authorization !== undefined && !call.authorized) throw new ApiError(401, 'Bad credentials');
    if (call.headers.authorization === undefined) throw new ApiError(404, 'Not Found');
  }

  private api(call: Call, path: string): Answer {
    const { releases } = this;
    const [, id, sub] = /^\/releases\/(\d+)(\/assets)?$/.exec(path) ?? [];
    const asset = /^\/releases\/assets\/(\d+)$/.exec(path)?.[1];
    const tag = /^\/releases\/tags\/(.+)$/.exec(path)?.[1];
    switch (`${call.method} ${path.replace(/\d+/, '#')}`) {
      case 'GET /releases':
        return this.page(call, releases.list(this.options.contents === 'write'));
      case 'POST /releases':
        return {
          status: 201,
          json: releases.create(
            this.fields(call, ['tag_name', 'name', 'body', 'prerelease', 'draft']) as unknown as ReleaseInput,
          ),
        };
      case 'GET /releases/#':
        return { status: 200, json: releases.get(Number(id)) };
      case 'PATCH /releases/#':
        return {
          status: 200,
          json: releases.update(
            Number(id),
            this.fields(call, ['tag_name', 'name', 'body', 'prerelease', 'draft', 'make_latest']),
          ),
        };
      case 'DELETE /releases/#':
        releases.delete(Number(id));
        return { status: 204 };
      case 'GET /releases/#/assets':
        return sub === undefined ? this.surprise(call) : this.page(call, releases.assetsOf(Number(id)));
      case 'GET /releases/assets/#':
        return this.getAsset(call, Number(asset));
      default:
        if (call.method === 'GET' && tag !== undefined)
          return { status: 200, json: releases.byTag(decodeURIComponent(tag)) };
        return this.surprise(call);
    }
  }

  private getAsset(call: Call, id: number): Answer {
    const asset = this.releases.getAsset(id);
    if (call.headers.accept !== 'application/octet-stream') return { status: 200, json: asset };
    // Another host, as with the real one: the token must not follow there.
    return { status: 302, headers: { location: `${this.url.replace('127.0.0.1', 'localhost')}/download/${id}` } };
  }

  private download(call: Call, id: number): Answer {
    if (call.headers.authorization !== undefined) {
      this.surprises.push('the token was sent to the download host');
      return { status: 400 };
    }
    const bytes = this.releases.contents.get(id);
    return bytes === undefined
      ? { status: 404 }
      : { status: 200, bytes, headers: { 'content-type': 'application/octet-stream' } };
  }

  private upload(call: Call, path: string): Answer {
    const id = /^\/releases\/(\d+)\/assets$/.exec(path)?.[1];
    const name = call.query.get('name');
    const type = call.headers['content-type'];
    if (call.method !== 'POST' || id === undefined || name === null || [...call.query.keys()].length > 1)
      return this.surprise(call);
    if (this.options.contents === 'read') throw new ApiError(403, 'Resource not accessible by integration');
    if (type === undefined || call.headers['content-length'] === undefined)
      throw new ApiError(400, 'Bad Content-Length: ');
    return { status: 201, json: this.releases.upload(Number(id), name, type, call.body) };
  }

  private page(call: Call, all: readonly unknown[]): Answer {
    const unknown = [...call.query.keys()].filter((key) => key !== 'per_page' && key !== 'page');
    if (unknown.length > 0) return this.surprise(call);
    const size = Math.min(Number(call.query.get('per_page') ?? 30), 100);
    const page = Number(call.query.get('page') ?? 1);
    const last = Math.max(1, Math.ceil(all.length / size));
    const link = (to: number, rel: string) => `<${this.url}${call.path}?per_page=${size}&page=${to}>; rel="${rel}"`;
    const links =
      page < last
        ? [link(page + 1, 'next'), link(last, 'last')]
        : page > 1
          ? [link(page - 1, 'prev'), link(1, 'first')]
          : [];
    return {
      status: 200,
      json: all.slice((page - 1) * size, page * size),
      ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
    };
  }

  private fields(call: Call, known: readonly string[]): Record<string, never> {
    const fields = JSON.parse(call.body.toString()) as Record<string, never>;
    const unknown = Object.keys(fields).filter((key) => !known.includes(key));
    if (unknown.length > 0) this.surprises.push(`${call.method} ${call.path} with ${unknown.join(', ')}`);
    return fields;
  }

  private surprise(call: Call): Answer {
    this.surprises.push(`${call.method} ${call.path}?${call.query}`);
    return { status: 501, json: { message: 'not known here' } };
  }
}
