import type { Place } from '../../diagnostics/finding.ts';
import { quote } from '../../text/quote.ts';
import { concatenate } from './concatenate.ts';
import type { IncludeChain, IncludeFiles } from './include-files.ts';
import { laySlot } from './lay-slot.ts';
import { Parser, type ValueBudget } from './parser.ts';
import type { ProblemLog } from './problem-log.ts';
import type {
  PathKey,
  SyntaxConcatenation,
  SyntaxField,
  SyntaxInclude,
  SyntaxObject,
  SyntaxValue,
} from './syntax-tree.ts';
import { TokenStream } from './token-stream.ts';
import { describeKind, type Expression, isValue, type Layer, type ObjectValue, Slot, type Value } from './value.ts';
import type { WorkBudget } from './work-budget.ts';

/** Where a value stands. */
interface Scope {
  readonly chain: IncludeChain;
  /** The path of the object whose members are built, from the root of the whole. */
  readonly path: readonly string[];
  /** The path at which the file was included. */
  readonly prefix: readonly string[];
  /** Within a list a value has no path of its own. */
  readonly inList: boolean;
  readonly depth: number;
}

/** Turns parsed texts into one object: paths spread out, equal keys laid over each other, included files put in. */
export class Builder {
  private readonly files: IncludeFiles;
  private readonly log: ProblemLog;
  private readonly values: ValueBudget;
  private readonly work: WorkBudget;
  private references = 0;

  constructor(files: IncludeFiles, log: ProblemLog, values: ValueBudget, work: WorkBudget) {
    this.files = files;
    this.log = log;
    this.values = values;
    this.work = work;
  }

  build(document: SyntaxObject, file: string): ObjectValue {
    const chain = { file, parent: undefined };
    return this.object(document, { chain, path: [], prefix: [], inList: false, depth: 1 });
  }

  private object(syntax: SyntaxObject, scope: Scope): ObjectValue {
    const slots = new Map<string, Slot>();
    for (const member of syntax.members) {
      if (member.kind === 'include') this.include(member, slots, scope);
      else this.field(member, slots, scope);
    }
    return { kind: 'object-value', place: syntax.place, slots };
  }

  private field(field: SyntaxField, slots: Map<string, Slot>, scope: Scope): void {
    const [first, ...rest] = field.path;
    if (first === undefined) return;
    const path = [...scope.path, ...field.path.map(({ key }) => key)];
    const inner = { ...scope, path, inList: scope.inList || field.appends, depth: scope.depth + field.path.length };
    let expression = this.expression(field.value, inner);
    if (field.appends) {
      if (scope.inList) {
        const help = 'write the whole list here with =';
        this.log.add('syntax', first.place, 'the operator += cannot be used within a list', help);
        return;
      }
      const { place } = field.value;
      expression = {
        kind: 'concatenation-value',
        place,
        appends: true,
        pieces: [
          { kind: 'reference', place, path, optional: true, prefixLength: scope.prefix.length },
          { kind: 'list-value', place, items: [expression] },
        ],
      };
    }
    for (const key of rest.reverse()) expression = objectOf(key, expression);
    this.lay(slots, first.key, { expression, keyPlace: first.place }, scope);
  }

  private lay(slots: Map<string, Slot>, key: string, layer: Layer, scope: Scope): void {
    let slot = slots.get(key);
    if (slot === undefined) {
      slot = new Slot();
      slots.set(key, slot);
    }
    laySlot(slot, key, layer, scope.inList ? undefined : [...scope.path, key], this.log);
  }

  private expression(value: SyntaxValue, scope: Scope): Expression {
    switch (value.kind) {
      case 'syntax-object':
        return this.object(value, scope);
      case 'syntax-list': {
        const inner = { ...scope, inList: true, depth: scope.depth + 1 };
        return {
          kind: 'list-value',
          place: value.place,
          items: value.items.map((item) => this.expression(item, inner)),
        };
      }
      case 'substitution': {
        this.references++;
        const { place, optional } = value;
        const path = [...scope.prefix, ...value.path.map(({ key }) => key)];
        return { kind: 'reference', place, path, optional, prefixLength: scope.prefix.length };
      }
      case 'concatenation':
        return this.concatenation(value, scope);
      default:
        return value;
    }
  }

  /** Joins what can be joined already: what cannot is wrong even where a later value hides it. */
  private concatenation(syntax: SyntaxConcatenation, scope: Scope): Expression {
    const pieces: Expression[] = [];
    let run: Value[] = [];
    const closeRun = (): void => {
      if (run.length === 0) return;
      const joined = concatenate(run, syntax.place, this.work);
      run = [];
      if (joined.kind !== 'mismatch') {
        pieces.push(joined);
        return;
      }
      const message = `${describeKind(joined.right)} cannot follow ${describeKind(joined.left)} in one value`;
      const help = 'begin a new line or put a comma between them, or put the whole value in quotes';
      this.log.add('syntax', joined.right.place, message, help);
      pieces.push(joined.left);
    };
    for (const piece of syntax.pieces) {
      const expression = this.expression(piece, scope);
      if (isValue(expression)) {
        run.push(expression);
        continue;
      }
      closeRun();
      pieces.push(expression);
    }
    closeRun();
    const [only] = pieces;
    if (pieces.length === 1 && only !== undefined && isValue(only)) return only;
    return { kind: 'concatenation-value', place: syntax.place, pieces, appends: false };
  }

  private include(include: SyntaxInclude, slots: Map<string, Slot>, scope: Scope): void {
    for (const { file, text } of this.files.find(include, scope.chain)) {
      const parser = new Parser(new TokenStream(text, file, this.log), this.values, scope.depth);
      const before = this.references;
      const chain = { file, parent: scope.chain };
      const document = parser.parseDocument();
      if (document === undefined) continue;
      const object = this.object(document, { ...scope, chain, prefix: scope.path });
      if (scope.inList && this.references > before) {
        const message = `the file ${quote(file)} is included within a list, where its substitutions cannot be resolved`;
        this.log.add(
          'include',
          include.place,
          message,
          'include it outside the list, or do without substitutions in it',
        );
        continue;
      }
      for (const [key, slot] of object.slots) {
        for (const layer of slot.layers) this.lay(slots, key, layer, scope);
      }
    }
  }
}

/** The object that one element of a key's path stands for. */
function objectOf(key: PathKey, expression: Expression): ObjectValue {
  const slot = new Slot();
  slot.push({ expression, keyPlace: key.place });
  const place: Place = { ...key.place, end: Math.max(key.place.end, expression.place.end) };
  return { kind: 'object-value', place, slots: new Map([[key.key, slot]]) };
}
