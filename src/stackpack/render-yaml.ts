import { YamlContext } from './render-yaml-context.ts';

const loneStandIns = /^[ \t]*(?:[\ue000\ue002]\d{1,9}\ue001[ \t]*)+\r?$/;

/**
 * A rendered YAML with white space in the stead of lines that hold stand-ins alone: there it is not known what they give,
 * and a scalar would fit hardly anywhere. Lines of block scalars stay. The text keeps its length.
 */
export function blankLoneStandIns(text: string): string {
  if (!/[\ue000\ue002]/.test(text)) return text;
  const context = new YamlContext();
  return text
    .split('\n')
    .map((line) => {
      context.write(line);
      const lone = line.length < 1000 && loneStandIns.test(line) && !context.isInBlock();
      context.write('\n');
      return lone ? ' '.repeat(line.length) : line;
    })
    .join('\n');
}
