import { describe, expect, it } from '@jest/globals';
import { guardFetch } from '../../../src/adapters/github/guarded-fetch.ts';

const origins = new Set(['https://api.github.example']);
const withToken = { headers: { authorization: 'token x' } };

function answering(body: string, type: string, status = 200) {
  const urls: string[] = [];
  const fetch = guardFetch(async (url) => {
    urls.push(url);
    return new Response(body, { status, headers: { 'content-type': type } });
  }, origins);
  return { fetch, urls };
}

describe('guardFetch', () => {
  it('shows a token only to the servers it knows', async () => {
    const { fetch, urls } = answering('[]', 'application/json');
    for (const url of ['https://evil.example/', 'http://api.github.example/', 'https://api.github.example:444/']) {
      await expect(fetch(url, withToken)).rejects.toThrow('the token is not sent there');
    }
    expect(urls).toEqual([]);
    await fetch('https://evil.example/', {});
    await fetch('https://api.github.example/x', withToken);
    expect(urls).toHaveLength(2);
  });

  it('fails on an answer that is not whole, which octokit would take for a text', async () => {
    const half = answering('[{"id": 1', 'application/json; charset=utf-8');
    await expect(half.fetch('https://api.github.example/', withToken)).rejects.toThrow(SyntaxError);
    const whole = answering('[{"id": 1}]', 'application/json; charset=utf-8');
    expect(await (await whole.fetch('https://api.github.example/', withToken)).json()).toEqual([{ id: 1 }]);
  });

  it('leaves failures and downloads as they are', async () => {
    const failure = answering('no JSON', 'application/json', 502);
    expect((await failure.fetch('https://api.github.example/', withToken)).status).toBe(502);
    const download = answering('{', 'application/json');
    const headers = { accept: 'application/octet-stream' };
    expect(await (await download.fetch('https://x.example/', { headers })).text()).toBe('{');
  });
});
