import type { Place } from '../diagnostics/finding.ts';

/** A stretch of a rendered text, and where it comes from. */
interface Segment {
  readonly start: number;
  readonly source: Place;
  /** Whether it is the source's own text, character by character; else all of it stands for all of the source. */
  readonly verbatim: boolean;
  /** Where the template that is rendered has it, or what brought it in. */
  readonly site: number;
}

/** Leads from places in a rendered text to those in the files it was made of. */
export class RenderMap {
  /** The template that is rendered. */
  readonly file: string;
  private readonly segments: Segment[] = [];

  constructor(file: string) {
    this.file = file;
  }

  /** Segments are added in their order, without gaps. */
  add(segment: Segment): void {
    this.segments.push(segment);
  }

  /** Where a stretch comes from. Where it starts and ends in different files, all of it that is in the first one. */
  placeOf(start: number, end: number): Place {
    const first = this.segmentAt(start);
    if (first === undefined) return { file: this.file, start: 0, end: 0 };
    const { file } = first.source;
    const from = first.verbatim
      ? Math.min(first.source.start + start - first.start, first.source.end)
      : first.source.start;
    if (end <= start) return { file, start: from, end: first.verbatim ? from : first.source.end };
    const last = this.segmentAt(end - 1) ?? first;
    const to = last.verbatim ? last.source.start + end - last.start : last.source.end;
    const whole = last.source.file === file && to >= from;
    return { file, start: from, end: whole ? to : first.source.end };
  }

  /** Where in the template that is rendered an offset belongs: how far reading came. */
  siteOf(offset: number): number {
    const segment = this.segmentAt(offset);
    if (segment === undefined) return 0;
    return segment.verbatim && segment.source.file === this.file ? segment.site + offset - segment.start : segment.site;
  }

  private segmentAt(offset: number): Segment | undefined {
    const { segments } = this;
    let low = 0;
    let high = segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((segments[middle]?.start ?? 0) <= offset) low = middle;
      else high = middle - 1;
    }
    return segments[low];
  }
}
