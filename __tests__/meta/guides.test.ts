import { existsSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { filesBelow, readText, root } from './source-files.ts';

const guides = filesBelow('docs/guides').filter((file) => file !== 'docs/guides/README.md');

/** What relative links lead to, as `file` or `file#heading`. */
function linksOf(file: string): string[] {
  const text = readText(file).replace(/^```[\s\S]*?^```$/gm, '');
  return [...text.matchAll(/\]\((?!https?:)([^)]+)\)/g)].map(([, target = '']) => {
    const [linked = '', heading] = target.split('#');
    const to = linked === '' ? file : path.posix.join(path.posix.dirname(file), linked);
    return heading === undefined ? to : `${to}#${heading}`;
  });
}

/** The anchors that GitHub gives the headings of a page. */
function anchorsOf(file: string): string[] {
  return [...readText(file).matchAll(/^#+ (.+)$/gm)].map(([, heading = '']) =>
    heading
      .toLowerCase()
      .replace(/[^\p{L}\p{N}\s-]/gu, '')
      .replaceAll(' ', '-'),
  );
}

describe('the guides', () => {
  it.each([...guides, 'docs/guides/README.md'])('%s links to what is there', (file) => {
    const broken = linksOf(file).filter((target) => {
      const [to = '', heading] = target.split('#');
      return !existsSync(path.join(root, to)) || (heading !== undefined && !anchorsOf(to).includes(heading));
    });
    expect(broken).toEqual([]);
  });

  it.each(['README.md', 'docs/guides/README.md'])('are all listed in %s', (file) => {
    expect(linksOf(file)).toEqual(expect.arrayContaining(guides));
  });

  it.each(guides)('%s starts with what one gets', (file) => {
    expect(readText(file)).toMatch(/^# .+\n\nWhat you get: /);
  });
});
