import { truncateSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { readEventFile } from '../../../src/adapters/environment/read-event-file.ts';
import { temporaryFolder, writeFiles } from '../../support/temporary-folder.ts';

describe('readEventFile', () => {
  const folder = temporaryFolder();
  const file = path.join(folder, 'event.json');

  it('reads a file', () => {
    writeFiles(folder, { 'event.json': '{}' });
    expect(readEventFile(file)).toBe('{}');
  });

  it('reads nothing without an end, and nothing larger than an event', () => {
    expect(() => readEventFile(folder)).toThrow('no file of an event');
    if (process.platform !== 'win32') expect(() => readEventFile('/dev/zero')).toThrow('no file of an event');
    truncateSync(file, 32 * 1024 * 1024 + 1);
    expect(() => readEventFile(file)).toThrow('no file of an event');
  });
});
