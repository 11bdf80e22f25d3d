import { quote } from '../../text/quote.ts';
import type { ConfigNode, ObjectEntry, ScalarNode } from '../config-node.ts';
import { anythingStart, standInAt, valueStart } from '../stand-in.ts';
import { JsonFault } from './fault.ts';
import { findForgottenBracket } from './forgotten-bracket.ts';
import { readJsonString } from './strings.ts';

const deepestNesting = 200;
/** How many values a text may hold: as many as one in YAML. */
const mostValues = 100_000;

// Sticky; the first two are single repeated classes, the last has no way to match twice.
const whiteSpace = /[ \t\r\n]*/y;
const word = /[-+.\w]*/y;
const number = /^-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][-+]?\d+)?$/;

/** Reads one JSON text; see readJson. */
export class JsonReader {
  private readonly text: string;
  private readonly file: string;
  private readonly standIns: boolean;
  /** How far reading came. */
  offset = 0;
  private values = 0;

  constructor(text: string, file: string, standIns: boolean) {
    this.text = text;
    this.file = file;
    this.standIns = standIns;
  }

  /** @throws {JsonFault} */
  read(): ConfigNode {
    this.skipSpace();
    if (this.offset >= this.text.length) throw new JsonFault('there is nothing in it', 'write a value', 0, 0);
    const root = this.readValue(0);
    this.skipSeparators();
    if (this.offset < this.text.length) {
      throw this.unexpected(
        'the value that started first is complete',
        'remove it, or a bracket that closes too early',
      );
    }
    return root;
  }

  private readValue(depth: number): ConfigNode {
    const start = this.offset;
    const char = this.text[start];
    if (depth > deepestNesting) {
      const message = `values nest more than ${deepestNesting} levels deep here`;
      throw new JsonFault(message, 'nest them less deeply', start, start + 1);
    }
    if (++this.values > mostValues) {
      const help = 'part it into several files';
      throw new JsonFault(`the file holds more than ${mostValues} values`, help, start, start);
    }
    if (char === '{') return this.readObject(depth);
    if (char === '[') return this.readList(depth);
    if (char === '"') {
      const { value, end } = readJsonString(this.text, start);
      this.offset = end;
      return { kind: 'string', value, text: value, quoted: true, place: this.placeFrom(start) };
    }
    return this.readWord();
  }

  private readObject(depth: number): ConfigNode {
    const start = this.offset++;
    // A map keeps the place of the first of equal keys, and the value of the last.
    const entries = new Map<string, ObjectEntry>();
    this.readMembers('}', start, () => {
      const keyStart = this.offset;
      const key = this.readKey();
      // Something unknown may be a whole entry, or several.
      if (key === undefined) return;
      const keyPlace = this.placeFrom(keyStart);
      this.skipSpace();
      if (!this.takes(':')) throw this.unexpected(`a colon must follow the key ${quote(key, 40)}`, 'put a : before it');
      this.skipSpace();
      entries.set(key, { key, keyPlace, value: this.readValue(depth + 1) });
    });
    return { kind: 'object', entries: [...entries.values()], place: this.placeFrom(start) };
  }

  private readList(depth: number): ConfigNode {
    const start = this.offset++;
    const items: ConfigNode[] = [];
    this.readMembers(']', start, () => {
      items.push(this.readValue(depth + 1));
    });
    return { kind: 'list', items, place: this.placeFrom(start) };
  }

  /** What stands between brackets, parted by commas. */
  private readMembers(close: ']' | '}', start: number, readMember: () => void): void {
    this.skipSpace();
    if (this.takes(close)) return;
    for (;;) {
      if (this.offset >= this.text.length) throw this.unclosed(start, close);
      readMember();
      const end = this.offset;
      const loose = this.skipSeparators();
      if (this.takes(close)) return;
      const comma = this.offset;
      if (this.takes(',')) {
        this.skipSpace();
        if (this.text[this.offset] === close) {
          throw new JsonFault(`a comma stands before the closing ${close}`, 'remove the comma', comma, comma + 1);
        }
      } else if (!loose) {
        throw this.notParted(end, close, start);
      }
    }
  }

  /** Undefined where something unknown stands for it, and no colon follows. */
  private readKey(): string | undefined {
    const start = this.offset;
    if (this.text[start] === '"') {
      const { value, end } = readJsonString(this.text, start);
      this.offset = end;
      return value;
    }
    const { known, end } = this.scanWord();
    if (known) {
      const fault = this.unexpected('a key must stand here', 'write a key in double quotes');
      throw '{['.includes(this.text[start] ?? ' ') ? this.bracketFault(fault) : fault;
    }
    this.offset = end;
    this.skipSpace();
    const key = this.text[this.offset] === ':' ? this.text.slice(start, end) : undefined;
    this.offset = end;
    return key;
  }

  /** A number, `true`, `false`, `null`; or whatever has a stand-in in it: `-{{x}}`. */
  private readWord(): ScalarNode {
    const start = this.offset;
    const { known, end } = this.scanWord();
    const text = this.text.slice(start, end);
    const place = { file: this.file, start, end };
    const scalar = (kind: ScalarNode['kind'], value: ScalarNode['value']): ScalarNode => {
      this.offset = end;
      return { kind, value, text, quoted: false, place };
    };
    if (!known) return scalar('string', text);
    if (text === 'true' || text === 'false') return scalar('boolean', text === 'true');
    if (text === 'null') return scalar('null', null);
    // Nothing longer is a number that anybody writes.
    if (text.length < 400 && number.test(text)) return scalar('number', Number(text));
    if (text === '') throw this.unexpected('a value must stand here', 'write a value, or remove what leads to it');
    throw new JsonFault(`${quote(text, 40)} is no value of JSON`, 'put text in double quotes', start, end);
  }

  /** Whether it is without stand-ins, and where it ends. */
  private scanWord(): { readonly known: boolean; readonly end: number } {
    let known = true;
    for (let end = this.offset; ; ) {
      word.lastIndex = end;
      word.exec(this.text);
      end = word.lastIndex;
      const standIn = this.standIns ? standInAt(this.text, end) : undefined;
      if (standIn === undefined) return { known, end };
      known = false;
      end = standIn.end;
    }
  }

  private skipSpace(): void {
    whiteSpace.lastIndex = this.offset;
    whiteSpace.exec(this.text);
    this.offset = whiteSpace.lastIndex;
  }

  /** Moves past white space, and what may stand for anything; whether there was some of that: it may be a comma. */
  private skipSeparators(): boolean {
    let loose = false;
    for (this.skipSpace(); this.standIns && this.text[this.offset] === anythingStart; this.skipSpace()) {
      const standIn = standInAt(this.text, this.offset);
      if (standIn === undefined) break;
      this.offset = standIn.end;
      loose = true;
    }
    return loose;
  }

  private takes(char: string): boolean {
    if (this.text[this.offset] !== char) return false;
    this.offset++;
    return true;
  }

  private placeFrom(start: number) {
    return { file: this.file, start, end: this.offset };
  }

  /** What is wrong where neither a comma nor the closing bracket follows a member. */
  private notParted(end: number, close: ']' | '}', start: number): JsonFault {
    const char = this.text[this.offset];
    if (char === undefined) return this.unclosed(start, close);
    if (char === ']' || char === '}') {
      const message = `${char} stands where ${close} must close what was opened before`;
      return this.bracketFault(new JsonFault(message, `put ${close} before it`, this.offset, this.offset + 1, start));
    }
    const startsMember = '"{['.includes(char) || char === valueStart || /[-\w]/.test(char);
    if (!startsMember) return this.unexpected(`a comma or ${close} must follow a value`, 'remove it');
    // No key starts so: this is the next object, and the one before it was not closed.
    if (close === '}' && char === '{') {
      return new JsonFault('}, is missing after this', 'put }, after it', end - 1, end, start);
    }
    return new JsonFault('a comma is missing after this', 'put a comma behind it', end - 1, end);
  }

  private unclosed(start: number, close: string): JsonFault {
    const end = this.text.trimEnd().length;
    return this.bracketFault(
      new JsonFault(`${close} is missing after this`, `put ${close} after it`, end - 1, end, start),
    );
  }

  /** The same fault where the bracket is missing, if the indentation tells. */
  private bracketFault(fault: JsonFault): JsonFault {
    const forgotten = findForgottenBracket(this.text, this.offset);
    if (forgotten === undefined) return fault;
    const { closing, at, opening, side } = forgotten;
    return new JsonFault(`${closing} is missing ${side} this`, `put ${closing} ${side} it`, at, at + 1, opening);
  }

  private unexpected(why: string, help: string): JsonFault {
    const { text, offset } = this;
    const code = text.codePointAt(offset);
    if (code === undefined) return new JsonFault(`the text ends where ${why}`, help, offset, offset);
    const standIn = this.standIns ? standInAt(text, offset) : undefined;
    const end = standIn?.end ?? offset + (code > 0xffff ? 2 : 1);
    if (text.startsWith('//', offset) || text.startsWith('/*', offset)) {
      return new JsonFault('a comment stands here, and JSON has none', 'remove the comment', offset, offset + 2);
    }
    return new JsonFault(`${quote(text.slice(offset, end))} cannot stand here: ${why}`, help, offset, end);
  }
}
