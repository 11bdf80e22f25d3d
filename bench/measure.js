// What a run of the command line costs over an empty Node script, start to end.
import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';

const cli = fileURLToPath(new URL('../dist/cli.js', import.meta.url));
// Certificates of the machine's own cost each start of Node 20 some 60 ms, whatever the script.
const { NODE_EXTRA_CA_CERTS: _, ...env } = process.env;

/**
 * Prints the median time of a command, that of an empty script run in turns with it, and their difference.
 * @param {{ what: string, args: string[], cwd: string, empty: string, runs: number, budget: number, before?: () => void }} command
 *   `before` is run, untimed, before each run
 */
export function measure({ what, args, cwd, empty, runs, budget, before = () => {} }) {
  const command = [cli, ...args];
  before();
  const first = spawnSync(process.execPath, command, { encoding: 'utf8', env, cwd });
  if (first.status !== 0) throw new Error(`${what} ends with ${first.status}:\n${first.stdout}${first.stderr}`);
  // Taken in turns, so that a busy moment of the machine hits both.
  const times = { empty: [], command: [] };
  for (let run = 0; run < runs; run++) {
    times.empty.push(timeOf([empty], cwd));
    before();
    times.command.push(timeOf(command, cwd));
  }
  const [base, cost] = [median(times.empty), median(times.command)];
  console.log(
    `${what}, median of ${runs}: empty script ${base.toFixed(1)} ms, ${args[0]} ${cost.toFixed(1)} ms, ` +
      `difference ${(cost - base).toFixed(1)} ms (budget ${budget} ms)`,
  );
}

function timeOf(args, cwd) {
  const start = process.hrtime.bigint();
  spawnSync(process.execPath, args, { stdio: ['ignore', 'pipe', 'pipe'], env, cwd });
  return Number(process.hrtime.bigint() - start) / 1e6;
}

function median(values) {
  return values.sort((a, b) => a - b)[values.length >> 1];
}
