/**
 * What stands in a rendered text for something that only the server knows: a number between two characters that Unicode
 * leaves to private use. Readers take it for text; the reader of JSON takes it outside quotes too.
 */
export interface StandIn {
  readonly number: number;
  readonly start: number;
  readonly end: number;
}

/** Starts what stands for a single value. */
export const valueStart = '\ue000';
/** Starts what can stand for anything: a part of a value, several values, nothing. */
export const anythingStart = '\ue002';
export type StandInStart = typeof valueStart | typeof anythingStart;

const standInEnd = '\ue001';

/** A stand-in as text. */
export function writeStandIn(number: number, start: StandInStart): string {
  return `${start}${number}${standInEnd}`;
}

/** The stand-in at an offset, if one is there. */
export function standInAt(text: string, start: number): StandIn | undefined {
  if (text[start] !== valueStart && text[start] !== anythingStart) return undefined;
  const end = text.indexOf(standInEnd, start) + 1;
  return end === 0 ? undefined : { number: Number(text.slice(start + 1, end - 1)), start, end };
}

/** Whether a text holds a stand-in, so that it is not known what it says. */
export function hasStandIn(text: string): boolean {
  return /[\ue000\ue002]\d{1,9}\ue001/.test(text);
}

/** A text without the characters that stand-ins are made of, each replaced by one that says that it was. */
export function withoutStandIns(text: string): string {
  return text.replace(/[\ue000-\ue002]/g, '\ufffd');
}

/** A text with what its stand-ins stand for. */
export function replaceStandIns(text: string, sourceOf: (number: number) => string): string {
  return text.replace(/[\ue000\ue002](\d{1,9})\ue001/g, (_, number: string) => sourceOf(Number(number)));
}
