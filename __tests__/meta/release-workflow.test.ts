import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from '@jest/globals';
import { parse } from 'yaml';
import { readText } from './source-files.ts';

interface Step {
  readonly run?: string;
}

const workflow: { jobs: Record<string, { steps: readonly Step[] }> } = parse(readText('.github/workflows/release.yml'));
const script = workflow.jobs['move-major-tag']?.steps[0]?.run ?? '';

// Answers a lookup with the tags of that prefix, one a line, as --jq would; writes down everything else.
const gh = `#!/usr/bin/env bash
case "$*" in
  *--paginate*matching-refs/tags/*)
    prefix="\${3##*/}"
    for tag in $TAGS; do [[ "$tag" == "$prefix"* ]] && echo "$tag"; done
    exit 0 ;;
  *) echo "$*" >> "$CALLS" ;;
esac
`;

let folder = '';
beforeEach(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'release-workflow-'));
  writeFileSync(path.join(folder, 'gh'), gh, { mode: 0o755 });
  writeFileSync(path.join(folder, 'calls'), '');
});
afterEach(() => rmSync(folder, { recursive: true, force: true }));

/** What the step asks GitHub to write, where these tags are there and one of them was just released. */
function release(tag: string, tags: readonly string[]): string[] {
  const env = {
    PATH: `${folder}:${process.env.PATH}`,
    CALLS: path.join(folder, 'calls'),
    TAGS: tags.join(' '),
    TAG: tag,
    GITHUB_REPOSITORY: 'owner/name',
    GITHUB_SHA: 'abc',
  };
  // As the runner starts a step that names no shell.
  const { status, stderr } = spawnSync('bash', ['--norc', '-e', '-c', script], { env, encoding: 'utf8' });
  expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
  return readFileSync(path.join(folder, 'calls'), 'utf8').split('\n').filter(Boolean);
}

// The job runs on Ubuntu alone.
(process.platform === 'linux' ? describe : describe.skip)('the release workflow (on Linux only, as the job)', () => {
  it('makes the major tag where there is none, and is not misled by v10', () => {
    expect(release('v1.0.0', ['v1.0.0', 'v10', 'v10.0.0'])).toEqual([
      'api --method POST repos/owner/name/git/refs -f ref=refs/tags/v1 -f sha=abc',
    ]);
  });

  it('moves it to the release, by number and not by letter', () => {
    expect(release('v1.10.0', ['v1', 'v1.9.0', 'v1.10.0', 'v1.11.0-rc.1', 'v2.0.0'])).toEqual([
      'api --method PATCH repos/owner/name/git/refs/tags/v1 -f sha=abc -F force=true',
    ]);
  });

  it('leaves it where a later version is out', () => {
    expect(release('v1.9.1', ['v1', 'v1.9.1', 'v1.10.0'])).toEqual([]);
  });

  it.each(['v1', 'nightly', 'v1.2.3-rc.1', '1.2.3'])('does nothing for a release of %s', (tag) => {
    expect(release(tag, [tag])).toEqual([]);
  });
});
