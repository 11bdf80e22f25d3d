import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An artifact that was uploaded and finalized. */
export interface StoredArtifact {
  readonly id: number;
  readonly name: string;
  readonly mimeType: string;
  /** When GitHub would delete it; undefined where the repository's own period holds. */
  readonly expiresAt: string | undefined;
  readonly bytes: Buffer;
}

interface Upload {
  readonly name: string;
  readonly mimeType: string;
  readonly expiresAt: string | undefined;
  readonly blocks: Map<string, Buffer>;
  bytes: Buffer | undefined;
}

interface Answer {
  readonly status: number;
  readonly json?: unknown;
}

const service = '/twirp/github.actions.results.api.v1.ArtifactService/';

/**
 * The service that keeps the artifacts of a run, on loopback: GitHub's results service and the blob storage behind it, as far
 * as an upload goes. What it does not know it answers with 501 and remembers: `stop` throws then, and the test fails.
 */
export class ResultsServer {
  /** As the runner gives it to actions: a token whose scope names the run and the job. Its signature is nobody's. */
  static readonly token = [{ alg: 'none' }, { scp: 'Actions.Example Actions.Results:run-1:job-1' }, 'unsigned']
    .map((part) => Buffer.from(typeof part === 'string' ? part : JSON.stringify(part)).toString('base64url'))
    .join('.');
  readonly artifacts: StoredArtifact[] = [];
  /** Answers calls of the service in place of the real answer. */
  interfere: ((method: string) => Answer | undefined) | undefined;
  private readonly uploads: Upload[] = [];
  private readonly surprises: string[] = [];
  private readonly server: Server = createServer((request, response) => {
    void this.answer(request).then(({ status, json }) => {
      const body = json === undefined ? '' : JSON.stringify(json);
      response.writeHead(status, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) });
      response.end(body);
    });
  });

  async start(): Promise<void> {
    await new Promise<void>((resolve) => this.server.listen(0, '127.0.0.1', resolve));
  }

  /** @throws {Error} where it was asked for something it does not know */
  async stop(): Promise<void> {
    this.server.closeAllConnections();
    await new Promise((resolve) => this.server.close(resolve));
    if (this.surprises.length > 0) throw new Error(`the results service was asked: ${this.surprises.join('; ')}`);
  }

  /** What the runner sets for actions. */
  get env(): Record<string, string> {
    return {
      ACTIONS_RESULTS_URL: `${this.url}/`,
      ACTIONS_RUNTIME_TOKEN: ResultsServer.token,
      // Artifacts are uploaded on github.com and its likes alone.
      GITHUB_SERVER_URL: 'http://github.localhost',
    };
  }

  private get url(): string {
    return `http://127.0.0.1:${(this.server.address() as AddressInfo).port}`;
  }

  private async answer(request: IncomingMessage): Promise<Answer> {
    const url = new URL(request.url ?? '/', this.url);
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    const body = Buffer.concat(chunks);
    const blob = /^\/blobs\/(\d+)$/.exec(url.pathname)?.[1];
    if (request.method === 'PUT' && blob !== undefined)
      return this.store(Number(blob), url.searchParams, request, body);
    if (request.method === 'POST' && url.pathname.startsWith(service)) {
      if (request.headers.authorization !== `Bearer ${ResultsServer.token}`)
        return { status: 401, json: { msg: 'who?' } };
      return this.call(url.pathname.slice(service.length), JSON.parse(body.toString()) as Record<string, unknown>);
    }
    return this.surprise(`${request.method} ${url.pathname}`);
  }

  private call(method: string, input: Readonly<Record<string, unknown>>): Answer {
    const interference = this.interfere?.(method);
    if (interference !== undefined) return interference;
    if (input.workflow_run_backend_id !== 'run-1' || input.workflow_job_run_backend_id !== 'job-1') {
      return { status: 403, json: { code: 'permission_denied', msg: 'another run' } };
    }
    if (method === 'CreateArtifact') return this.create(input);
    if (method === 'FinalizeArtifact') return this.finalize(input);
    return this.surprise(method);
  }

  private create(input: Readonly<Record<string, unknown>>): Answer {
    const { name, mime_type: mimeType, version, expires_at: expiresAt } = input;
    if (typeof name !== 'string' || typeof mimeType !== 'string' || version !== 7)
      return this.surprise('CreateArtifact');
    if (this.uploads.some((upload) => upload.name === name)) {
      const msg = 'an artifact with this name already exists on the workflow run';
      return { status: 409, json: { code: 'already_exists', msg } };
    }
    const expires = typeof expiresAt === 'string' ? expiresAt : undefined;
    this.uploads.push({ name, mimeType, expiresAt: expires, blocks: new Map(), bytes: undefined });
    return {
      status: 200,
      json: { ok: true, signed_upload_url: `${this.url}/blobs/${this.uploads.length}?sig=s3cr3t` },
    };
  }

  private finalize({ name, size, hash }: Readonly<Record<string, unknown>>): Answer {
    const upload = this.uploads.find((one) => one.name === name);
    if (upload?.bytes === undefined) return { status: 404, json: { code: 'not_found', msg: 'no such artifact' } };
    const { bytes, mimeType, expiresAt } = upload;
    const sha256 = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
    if (size !== String(bytes.length) || hash !== sha256) {
      return { status: 400, json: { code: 'invalid_argument', msg: 'size or hash are others' } };
    }
    const id = 7000 + this.artifacts.length;
    this.artifacts.push({ id, name: upload.name, mimeType, expiresAt, bytes });
    return { status: 200, json: { ok: true, artifact_id: String(id) } };
  }

  private store(number: number, query: URLSearchParams, request: IncomingMessage, body: Buffer): Answer {
    const upload = this.uploads[number - 1];
    // The signature in the address is all there is: the run's token has no business at the storage.
    if (upload === undefined || query.get('sig') !== 's3cr3t' || request.headers.authorization !== undefined) {
      this.surprise(`PUT ${query}`);
      return { status: 403 };
    }
    const block = query.get('blockid');
    if (query.get('comp') === 'block' && block !== null) {
      upload.blocks.set(block, body);
      return { status: 201 };
    }
    if (query.get('comp') !== 'blocklist') return this.surprise(`PUT ${query}`);
    const list = [...body.toString().matchAll(/<Latest>([^<]+)<\/Latest>/g)].map(([, id = '']) => id);
    upload.bytes = Buffer.concat(list.map((id) => upload.blocks.get(id) ?? Buffer.alloc(0)));
    return { status: 201 };
  }

  private surprise(what: string): Answer {
    this.surprises.push(what);
    return { status: 501, json: { code: 'unimplemented', msg: 'not known here' } };
  }
}
