import type { CheckOutcome } from '../../app/check.ts';
import type { Environment } from '../../app/environment.ts';
import type { BaseSource } from '../../app/gate/base.ts';
import type { TaggedRelease } from '../../app/gate/question.ts';
import { findTaggedPack } from '../../app/gate/tag.ts';
import { quote } from '../../text/quote.ts';
import { findEnvironment } from '../environment/find-environment.ts';
import { readEventFile } from '../environment/read-event-file.ts';
import { optionValue, type ParsedCommand, type Terminal } from './command.ts';
import { printNotices } from './outcome.ts';

/**
 * Finds out what runs this command, and says so where that is more than a clone.
 * @throws {UsageError} where a file that belongs to it cannot be read
 */
export function readEnvironment(terminal: Terminal): Environment {
  const environment = findEnvironment(process.env, readEventFile);
  const { name, occasion, asksRemote } = environment;
  if (occasion !== undefined) printNotices([`${name} runs this for ${occasion}`], terminal);
  else if (asksRemote !== false) printNotices([`${name} runs this`], terminal);
  return environment;
}

/** What the work in hand starts from: --base, else what the environment says. */
export function readBase(environment: Environment, parsed: ParsedCommand): BaseSource {
  const written = optionValue(parsed, 'base');
  return written === undefined ? environment.base : { kind: 'revision', written };
}

/** Packs, and the release among them that a tag is for. */
export interface TaggedOutcome {
  readonly outcome: CheckOutcome;
  readonly tagged: readonly TaggedRelease[];
}

/**
 * Narrows a run for a tag to the pack that the tag releases, as the Action does; a --base takes precedence.
 * @throws {Refusal} where the tag could be that of several packs
 */
export function narrowToTag(
  outcome: CheckOutcome,
  { tag }: Environment,
  parsed: ParsedCommand,
  terminal: Terminal,
): TaggedOutcome {
  if (tag === undefined || optionValue(parsed, 'base') !== undefined) return { outcome, tagged: [] };
  const found = findTaggedPack(outcome.packs, tag, outcome.settings.tagFormat);
  if (found === undefined) {
    printNotices([`the tag ${quote(tag)} is no release tag of a StackPack here`], terminal);
    return { outcome, tagged: [] };
  }
  if (outcome.packs.length > 1) {
    printNotices(
      [`the tag ${quote(tag)} is for ${found.release.path}, so the other StackPacks are left out`],
      terminal,
    );
  }
  return { outcome: outcome.withPacks([found.checked]), tagged: [found.release] };
}
