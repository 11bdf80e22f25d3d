// Started by the test of hostile documents as a program of its own, with little memory: prints one line of JSON.
import { readHocon } from '../../../src/syntax/hocon/index.ts';
import { MemoryTree } from '../../../src/tree/memory-tree.ts';
import { hostileDocuments } from './hostile-documents.ts';

const file = 'stackpack.conf';
const results = Object.entries(hostileDocuments).map(([name, text]) => {
  const tree = new MemoryTree([
    [file, text.slice(0, 1024 * 1024)],
    ['other.conf', 'a = 1\n'.repeat(1000)],
  ]);
  const before = process.cpuUsage();
  const { root, problems } = readHocon(text, { file, tree });
  const used = process.cpuUsage(before);
  const misplaced = problems.filter(
    ({ place }) => place.file === file && !(place.start >= 0 && place.end <= text.length),
  );
  const milliseconds = Math.round((used.user + used.system) / 1000);
  return { name, milliseconds, problems: problems.length, read: root !== undefined, misplaced: misplaced.length };
});
process.stdout.write(JSON.stringify(results));
