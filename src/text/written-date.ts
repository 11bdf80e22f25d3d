/** A day of the calendar. */
export interface CalendarDay {
  readonly year: number;
  /** From 1. */
  readonly month: number;
  readonly day: number;
}

/** A date in a text: where it stands, and how it is written. */
export interface WrittenDate {
  readonly start: number;
  readonly end: number;
  /** Another day written the same way. */
  write(day: CalendarDay): string;
}

/** Which of the two numbers of `03-04-2021` is the day. */
export type DayOrder = 'day-first' | 'month-first';

const months = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];
const month = `(?:${months.map((name) => `${name.slice(0, 3)}(?:${name.slice(3)})?`).join('|')}|Sept)`;
const yearFirst = /(?<!\d)(\d{4})([-/.])(\d{1,2})\2(\d{1,2})(?!\d)/;
const yearLast = /(?<!\d)(\d{1,2})([-/.])(\d{1,2})\2(\d{4})(?!\d)/;
const dayThenMonth = new RegExp(`(?<!\\d)(\\d{1,2})(st|nd|rd|th)?([ -])(${month})(\\.?,?[ -])(\\d{4})(?!\\d)`, 'i');
const monthThenDay = new RegExp(`\\b(${month})(\\.?[ -])(\\d{1,2})(st|nd|rd|th)?(,?[ -])(\\d{4})(?!\\d)`, 'i');

/**
 * Finds the first date in a line, in the forms that release notes have: `2022-09-26`, `26-09-2022`, `26 September 2022`,
 * `Sep 26th, 2022`, and the like.
 * @param order of two numbers that both could be a month
 */
export function findDate(line: string, order: DayOrder = 'day-first'): WrittenDate | undefined {
  const found = [...findNumbers(line, order), ...findNamed(line)].sort((a, b) => a.start - b.start);
  return found[0];
}

/** Which of two numbers is the day in the first date of a text where that can be told. */
export function dayOrderOf(text: string): DayOrder | undefined {
  for (const [, first = '', , second = ''] of text.matchAll(new RegExp(yearLast, 'g'))) {
    if (Number(first) > 12) return 'day-first';
    if (Number(second) > 12) return 'month-first';
  }
  return undefined;
}

function findNumbers(line: string, order: DayOrder): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const first = yearFirst.exec(line);
  if (first !== null) {
    const [all, , mark = '-', one = '', other = ''] = first;
    const pad = padding(one, other);
    dates.push(dateAt(first.index, all, ({ year, month, day }) => [year, pad(month), pad(day)].join(mark)));
  }
  const last = yearLast.exec(line);
  if (last !== null) {
    const [all, one = '', mark = '-', other = ''] = last;
    const pad = padding(one, other);
    const own = dayOrderOf(all) ?? order;
    const write = ({ year, month, day }: CalendarDay) =>
      (own === 'day-first' ? [pad(day), pad(month), year] : [pad(month), pad(day), year]).join(mark);
    dates.push(dateAt(last.index, all, write));
  }
  return dates;
}

function findNamed(line: string): WrittenDate[] {
  const dates: WrittenDate[] = [];
  const day = dayThenMonth.exec(line);
  if (day !== null) {
    const [all, number = '', ordinal, gap = ' ', name = '', mark = ' '] = day;
    const write = (one: CalendarDay) =>
      `${dayText(one.day, number, ordinal)}${gap}${nameLike(name, one.month)}${mark}${one.year}`;
    dates.push(dateAt(day.index, all, write));
  }
  const named = monthThenDay.exec(line);
  if (named !== null) {
    const [all, name = '', gap = ' ', number = '', ordinal, mark = ' '] = named;
    const write = (one: CalendarDay) =>
      `${nameLike(name, one.month)}${gap}${dayText(one.day, number, ordinal)}${mark}${one.year}`;
    dates.push(dateAt(named.index, all, write));
  }
  return dates;
}

function dateAt(start: number, all: string, write: WrittenDate['write']): WrittenDate {
  return { start, end: start + all.length, write };
}

/** Two digits each, unless one of the numbers shows that they are not padded. */
function padding(...numbers: readonly string[]): (number: number) => string {
  const width = numbers.some((number) => number.length === 1) ? 1 : 2;
  return (number) => String(number).padStart(width, '0');
}

function dayText(day: number, like: string, ordinal: string | undefined): string {
  const number = like.startsWith('0') ? String(day).padStart(2, '0') : String(day);
  return ordinal === undefined ? number : `${number}${ordinalOf(day)}`;
}

function ordinalOf(day: number): string {
  if (day >= 11 && day <= 13) return 'th';
  return ['th', 'st', 'nd', 'rd'][day % 10] ?? 'th';
}

/** The name of a month, in full or short, in the letter case of another. May is both, and is taken for the full one. */
function nameLike(like: string, number: number): string {
  const name = months[number - 1] ?? '';
  const isShort = like.length <= 4 && !months.some((one) => one.toLowerCase() === like.toLowerCase());
  const text = isShort ? name.slice(0, 3) : name;
  if (like === like.toUpperCase()) return text.toUpperCase();
  return like === like.toLowerCase() ? text.toLowerCase() : text;
}
