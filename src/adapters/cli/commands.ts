import type { Command } from './command.ts';

/** Every command there is, each loaded when it is asked for. */
export const commands = {
  check: async (): Promise<Command> => (await import('./commands/check.ts')).check,
  gate: async (): Promise<Command> => (await import('./commands/gate.ts')).gate,
  diff: async (): Promise<Command> => (await import('./commands/diff.ts')).diff,
  bump: async (): Promise<Command> => (await import('./commands/bump.ts')).bump,
  build: async (): Promise<Command> => (await import('./commands/build.ts')).build,
  list: async (): Promise<Command> => (await import('./commands/list.ts')).list,
  show: async (): Promise<Command> => (await import('./commands/show.ts')).show,
  explain: async (): Promise<Command> => (await import('./commands/explain.ts')).explain,
} as const satisfies Record<string, () => Promise<Command>>;

export type CommandName = keyof typeof commands;

/** The names of all commands, in the order that help lists them in. */
export const commandNames = Object.keys(commands) as CommandName[];

/** Whether a word is the name of a command. */
export function isCommandName(word: string): word is CommandName {
  return Object.hasOwn(commands, word);
}
