import { describe, expect, it } from '@jest/globals';
import { findSecrets, redactSecrets } from '../../src/text/secrets.ts';
import { madeUpKey, madeUpSecrets } from '../support/made-up-secrets.ts';
import { startProcessorTimer } from '../support/processor-timer.ts';

const secrets = Object.entries(madeUpSecrets);

describe('findSecrets', () => {
  it.each(secrets)('finds %s, wherever it stands', (_name, secret) => {
    for (const [before, after] of [
      ['', ''],
      ['token = "', '"\n'],
      ['{"log": "first line\\n', '\\n"}'],
      ['(', ')'],
      ['é', ', and so on'],
    ] as const) {
      const [found, ...more] = findSecrets(`${before}${secret}${after}`);
      expect(more).toEqual([]);
      expect(found?.start).toBe(before.length + Math.max(secret.indexOf('hooks.'), 0));
    }
  });

  it.each(secrets.filter(([name]) => name !== 'slackWebhook'))(
    'finds no %s that is cut short or filled with x',
    (_name, secret) => {
      const start = secret.search(/[-_.1]/) + 1;
      expect(findSecrets(secret.slice(0, start + 8))).toEqual([]);
      // What follows the last separator is filled, so that the form stays.
      expect(findSecrets(secret.replace(/[A-Za-z0-9+/]+$/, (body) => 'x'.repeat(body.length)))).toEqual([]);
    },
  );

  it('finds no token of known length that is longer', () => {
    for (const name of ['github', 'npm', 'aws', 'dockerHub', 'huggingFace'] as const) {
      expect(findSecrets(`${madeUpSecrets[name]}Z`)).toEqual([]);
    }
  });

  it('finds a key in PEM, indented and escaped too', () => {
    const body = `${'k'.repeat(20)}${'aB3'.repeat(14)}`;
    for (const name of ['RSA PRIVATE KEY', 'PRIVATE KEY', 'ENCRYPTED PRIVATE KEY', 'OPENSSH PRIVATE KEY']) {
      const key = `-----BEGIN ${name}-----\n  ${body}\n-----END ${name}-----`;
      expect(findSecrets(`key: |\n  ${key}`)).toEqual([{ what: 'a private key', start: 9 }]);
      expect(findSecrets(JSON.stringify(key))).toEqual([{ what: 'a private key', start: 1 }]);
    }
    expect(findSecrets(madeUpKey.replaceAll('PRIVATE', 'PUBLIC'))).toEqual([]);
    expect(findSecrets(`-----BEGIN PRIVATE KEY-----\n…\n-----END PRIVATE KEY-----\n${body}`)).toEqual([]);
  });

  it('stops at its limit', () => {
    expect(findSecrets(`${madeUpSecrets.github}\n`.repeat(30))).toHaveLength(20);
    expect(findSecrets(`${madeUpSecrets.github}\n`.repeat(30), 3)).toHaveLength(3);
  });

  it.each([
    ['prefixes alone', 'ghp_'],
    ['prefixes that could go on', 'glpat-'],
    ['headers of keys', `-----BEGIN ${'PRIVATE KEY'}-----`],
    ['headers of keys, far apart', `-----BEGIN ${'PRIVATE KEY'}-----${' '.repeat(4000)}`],
    ['bodies that end wrongly', `sk_live${'_'}${'aB3'.repeat(80)}_ `],
    ['digits and dashes', `xoxb${'-'}${'12345678901234-'.repeat(4)} `],
  ])('takes linear time over 8 MB of %s', (_title, piece) => {
    const text = piece.repeat(Math.ceil(8e6 / piece.length));
    const elapsed = startProcessorTimer();
    findSecrets(text);
    expect(elapsed()).toBeLessThan(1500);
  });
});

describe('redactSecrets', () => {
  it.each(secrets)('hides %s, and the beginning of one', (_name, secret) => {
    for (const part of [secret, secret.slice(0, -10)]) {
      const shown = redactSecrets(`"${part}…" is odd`);
      expect(shown).toContain('***');
      expect(shown).not.toContain(secret.slice(-22, -12));
    }
  });

  it('leaves ordinary text alone', () => {
    const text = 'ghp_ and npm_config_cache_directory of ASIA and SG.1: "resources/sk_live_notes.md"';
    expect(redactSecrets(text)).toBe(text);
  });
});
