import type { IncomingMessage } from 'node:http';
import { ApiError } from './api-error.ts';
import { refOf, tagObjectOf } from './api-objects.ts';
import type { ReleaseInput, Releases } from './releases.ts';

export interface Call {
  readonly method: string;
  readonly path: string;
  readonly query: URLSearchParams;
  readonly headers: IncomingMessage['headers'];
  readonly body: Buffer;
  readonly authorized: boolean;
}

export interface Answer {
  readonly status: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly json?: unknown;
  readonly bytes?: Buffer;
}

const releaseFields = ['tag_name', 'target_commitish', 'name', 'body', 'prerelease', 'draft', 'make_latest'];

/**
 * Answers a call to the repository's part of the API.
 * @param path below `/repos/{owner}/{repo}`
 * @param mayWrite whether the token may write contents, and so sees drafts
 * @returns undefined for what is not known here
 */
export function answerCall(call: Call, path: string, releases: Releases, mayWrite: boolean): Answer | undefined {
  const id = Number(/\/(\d+)(?:\/assets)?$/.exec(path)?.[1]);
  const route = `${call.method} ${path.replace(/\/\d+(?=\/assets$|$)/, '/#')}`;
  switch (route) {
    case 'GET /releases':
      return page(call, releases.list(mayWrite));
    case 'POST /releases':
      return { status: 201, json: releases.create(fieldsOf<ReleaseInput>(call, releaseFields)) };
    case 'GET /releases/#':
      return { status: 200, json: visible(releases, id, mayWrite) };
    case 'PATCH /releases/#':
      return { status: 200, json: releases.update(id, fieldsOf<ReleaseInput>(call, releaseFields)) };
    case 'DELETE /releases/#':
      releases.delete(id);
      return { status: 204 };
    case 'GET /releases/#/assets':
      visible(releases, id, mayWrite);
      return page(call, releases.assetsOf(id));
    case 'GET /releases/assets/#':
      return call.headers.accept === 'application/octet-stream'
        ? { status: 302, headers: { location: `/download/${releases.getAsset(id).id}` } }
        : { status: 200, json: releases.getAsset(id) };
    case 'PATCH /releases/assets/#':
      return { status: 200, json: releases.renameAsset(id, fieldsOf<{ name: string }>(call, ['name', 'label']).name) };
    case 'DELETE /releases/assets/#':
      releases.deleteAsset(id);
      return { status: 204 };
    default:
      return call.method === 'GET' ? answerGit(path, releases) : undefined;
  }
}

function answerGit(path: string, { tags, urls }: Releases): Answer | undefined {
  const name = /^\/git\/ref\/tags(?:\/|%2F)(.+)$/i.exec(path)?.[1];
  if (name !== undefined) {
    const tag = tags.find(decodeURIComponent(name));
    if (tag === undefined) throw new ApiError(404, 'Not Found');
    return { status: 200, json: refOf(decodeURIComponent(name), tag, urls.api) };
  }
  const sha = /^\/git\/tags\/([0-9a-f]{40})$/.exec(path)?.[1];
  const commit = sha === undefined ? undefined : tags.commitOf(sha);
  if (sha === undefined) return undefined;
  if (commit === undefined) throw new ApiError(404, 'Not Found');
  return { status: 200, json: tagObjectOf(sha, commit, urls.api) };
}

/** A draft is nowhere for those who may not write. */
function visible(releases: Releases, id: number, mayWrite: boolean): object {
  const release = releases.get(id);
  if (release.draft && !mayWrite) throw new ApiError(404, 'Not Found');
  return release;
}

function page(call: Call, all: readonly unknown[]): Answer | undefined {
  if ([...call.query.keys()].some((key) => key !== 'per_page' && key !== 'page')) return undefined;
  const size = Math.min(Number(call.query.get('per_page') ?? 30), 100);
  const number = Number(call.query.get('page') ?? 1);
  const last = Math.max(1, Math.ceil(all.length / size));
  const link = (to: number, rel: string) =>
    `<http://${call.headers.host}${call.path}?per_page=${size}&page=${to}>; rel="${rel}"`;
  const links = [
    ...(number > 1 ? [link(number - 1, 'prev'), link(1, 'first')] : []),
    ...(number < last ? [link(number + 1, 'next'), link(last, 'last')] : []),
  ];
  return {
    status: 200,
    json: all.slice((number - 1) * size, number * size),
    ...(links.length > 0 ? { headers: { link: links.join(', ') } } : {}),
  };
}

function fieldsOf<Fields>(call: Call, known: readonly string[]): Fields {
  const fields = JSON.parse(call.body.toString()) as Fields & object;
  const unknown = Object.keys(fields).filter((key) => !known.includes(key));
  if (unknown.length > 0) throw new Error(`${call.method} ${call.path} with ${unknown.join(', ')}`);
  return fields;
}
