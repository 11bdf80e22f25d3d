import type { HoconDocument } from './hocon-documents.ts';
import { askHoconParser } from './second-opinion.ts';

/** A document, and its value as plain JSON with sorted keys; undefined where it is to be rejected. */
export interface JudgedDocument {
  readonly document: HoconDocument;
  readonly value: string | undefined;
}

const judgements = ['agrees', 'wrongly accepts', 'wrongly rejects', 'misreads'] as const;
type Judgement = (typeof judgements)[number];

/**
 * What hocon-parser makes of documents, counted for each feature: a table for people. Documents of several files are
 * left out, as that package is given one text.
 */
export function tableOfOpinions(judged: readonly JudgedDocument[]): string {
  const counts = new Map<string, Record<Judgement, number>>();
  for (const { document, value } of judged) {
    if (document.feature === 'includes') continue;
    const count = counts.get(document.feature) ?? {
      agrees: 0,
      'wrongly accepts': 0,
      'wrongly rejects': 0,
      misreads: 0,
    };
    count[judge(document.files.get('stackpack.conf') ?? '', value)]++;
    counts.set(document.feature, count);
  }
  const rows = [...counts].map(([feature, count]) => [
    feature,
    ...judgements.map((judgement) => String(count[judgement])),
  ]);
  const sums = judgements.map((_, column) => String(rows.reduce((sum, row) => sum + Number(row[column + 1]), 0)));
  const lines = [['hocon-parser', ...judgements], ...rows, ['all', ...sums]].map(([first = '', ...cells]) =>
    [first.padEnd(24), ...cells.map((cell) => cell.padStart(17))].join(''),
  );
  return `${lines.join('\n')}\n`;
}

function judge(text: string, value: string | undefined): Judgement {
  const opinion = askHoconParser(text);
  if (opinion === value) return 'agrees';
  if (value === undefined) return 'wrongly accepts';
  return opinion === undefined ? 'wrongly rejects' : 'misreads';
}
