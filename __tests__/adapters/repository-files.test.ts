import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { createPorts } from '../../src/adapters/create-ports.ts';
import { openRepositoryFiles } from '../../src/adapters/repository-files.ts';
import { nameReportedFile } from '../../src/reporters/repository-files.ts';
import { makeFinding, makePack, makeReport } from '../support/made-up-report.ts';
import { temporaryFolder } from '../support/temporary-folder.ts';

/** Two checkouts with a pack each, side by side. What marks a repository is what is looked for: `.git`. */
const around = temporaryFolder({
  'c1/.git/HEAD': '',
  'c1/packs/gh/stackpack.conf': 'one',
  'c2/.git/HEAD': '',
  'c2/packs/gh/stackpack.conf': 'two',
  'c2/packs/gh/link': { linkTo: '../../../c1/packs/gh/stackpack.conf' },
  'x.sts': '',
});

/** The manifests of a run on these packs, as readers that want a path below the repository's root are told of them. */
function namesOf(workingDirectory: string, ...packs: string[]): string[] {
  const report = makeReport([], { packs: packs.map((pack) => makePack([], pack)) });
  const files = openRepositoryFiles(createPorts(path.join(around, workingDirectory)), report);
  return packs.map((pack) => {
    const { path: name, isOwn } = nameReportedFile(`${pack}/stackpack.conf`, files);
    return isOwn ? name : `not own: ${name}`;
  });
}

describe('files of findings', () => {
  it.each([
    ['root', 'c1', ['packs/gh', '../c2/packs/gh']],
    ['folder', 'c1/packs', ['gh', '../../c2/packs/gh']],
  ])('are those of the repository of which the working directory is a %s', (_, workingDirectory, packs) => {
    expect(namesOf(workingDirectory, ...packs)).toEqual([
      'packs/gh/stackpack.conf',
      'not own: outside-the-repository/c2/packs/gh/stackpack.conf',
    ]);
  });

  it('are none where all packs are of another repository than the working directory', () => {
    expect(namesOf('c1', '../c2/packs/gh')).toEqual(['not own: outside-the-repository/c2/packs/gh/stackpack.conf']);
  });

  it('are those of the checkout that all packs lie in, where the working directory lies in none', () => {
    expect(namesOf('.', 'c2/packs/gh')).toEqual(['packs/gh/stackpack.conf']);
    const finding = makeFinding({ file: 'c2/.stackpackrc.yaml' });
    const files = openRepositoryFiles(createPorts(around), makeReport([], { packs: [], findings: [finding] }));
    expect(files.nameOf('c2/.stackpackrc.yaml')).toBe('.stackpackrc.yaml');
  });

  it('are those of the checkout also beside an archive that lies in none', () => {
    const packs = [makePack([], 'c2/packs/gh'), makePack([], 'x.sts')];
    const files = openRepositoryFiles(createPorts(around), makeReport([], { packs }));
    expect(files.nameOf('c2/packs/gh/stackpack.conf')).toBe('packs/gh/stackpack.conf');
    expect(files.nameOf('x.sts')).toBeUndefined();
  });

  it('are told apart by the checkout where there are several', () => {
    expect(namesOf('.', 'c1/packs/gh', 'c2/packs/gh')).toEqual([
      'c1/packs/gh/stackpack.conf',
      'c2/packs/gh/stackpack.conf',
    ]);
  });

  it('have a text where they are of the repository, and no link leads out of it', () => {
    const files = openRepositoryFiles(createPorts(path.join(around, 'c2')), makeReport([]));
    expect(files.textOf('packs/gh/stackpack.conf')).toBe('two');
    expect(files.textOf('../c1/packs/gh/stackpack.conf')).toBeUndefined();
    expect(files.textOf('packs/gh/link')).toBeUndefined();
    expect(files.textOf('packs/gh')).toBeUndefined();
  });
});
