// Prints the first command of README.md, which runs the main job from dist/ with nothing installed; `install` as an
// argument prints the other one, which installs and tests.
import { readFileSync } from 'node:fs';

const readme = readFileSync(new URL('../README.md', import.meta.url), 'utf8');
const commands = [...readme.matchAll(/^```sh\n(.+)\n```$/gm)].map(([, command]) => command);
const command = commands[process.argv[2] === 'install' ? 1 : 0];
if (command === undefined) throw new Error('README.md has no such command');
console.log(command);
