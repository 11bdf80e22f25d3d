import type { Place } from '../../diagnostics/finding.ts';
import { SourceText } from '../../text/source-text.ts';
import type { ProblemKind, SyntaxProblem } from '../config-node.ts';
import { limits } from './limits.ts';

/** Problems of these kinds leave a value all the same. However many there are, they hide no fault. */
const harmless: ReadonlySet<ProblemKind> = new Set(['duplicate-key', 'doubtful-include']);

/**
 * Collects the problems of one reading: the first few dozen, at most one of a kind beginning at one place, and of kind
 * syntax at most one in a line. What follows on the line of a fault is mostly its consequence.
 */
export class ProblemLog {
  private readonly found: SyntaxProblem[] = [];
  private readonly seen = new Set<string>();
  private readonly texts = new Map<string, SourceText>();
  private faults = 0;

  /** Makes the text of a file known, by which its lines are told apart. */
  know(file: string, text: string): void {
    this.texts.set(file, new SourceText(text));
  }

  /** Adds a problem, unless it was said before or enough were. */
  add(kind: ProblemKind, place: Place, message: string, help: string, related?: Place): void {
    const others = this.found.length - this.faults;
    if (harmless.has(kind) ? others >= limits.problems : this.isFull) return;
    const where = kind === 'syntax' ? this.texts.get(place.file)?.positionAt(place.start).line : undefined;
    const id = `${kind}:${where ?? `at ${place.start}`}:${place.file}`;
    if (this.seen.has(id)) return;
    this.seen.add(id);
    if (!harmless.has(kind)) this.faults++;
    this.found.push({ kind, message, help, place, ...(related === undefined ? {} : { related }) });
  }

  /** Whether no further fault is taken: what a message costs to make can be saved then. */
  get isFull(): boolean {
    return this.faults >= limits.problems;
  }

  /** Whether a problem of this kind was found. */
  has(kind: ProblemKind): boolean {
    return this.found.some((problem) => problem.kind === kind);
  }

  /** The problems by place, those of the document itself first. */
  sorted(file: string): readonly SyntaxProblem[] {
    return [...this.found].sort(
      (a, b) =>
        Number(a.place.file !== file) - Number(b.place.file !== file) ||
        (a.place.file < b.place.file ? -1 : a.place.file > b.place.file ? 1 : 0) ||
        a.place.start - b.place.start ||
        a.place.end - b.place.end,
    );
  }
}
