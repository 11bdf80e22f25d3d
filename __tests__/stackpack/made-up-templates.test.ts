import { describe, expect, it } from '@jest/globals';
import type { Pack } from '../../src/stackpack/pack.ts';
import type { RenderFault } from '../../src/stackpack/rendered-templates.ts';
import { renderedTemplate } from '../../src/stackpack/rendered-templates.ts';
import { templatePack } from '../support/template-pack.ts';

/** Makes up templates that give JSON whatever the server fills in, from a seed. */
class TemplateMaker {
  readonly files: Record<string, string> = {};
  private state: number;
  private count = 0;

  constructor(seed: number) {
    this.state = seed;
  }

  below(limit: number): number {
    this.state = (Math.imul(this.state, 1_664_525) + 1_013_904_223) >>> 0;
    return Math.floor((this.state / 2 ** 32) * limit);
  }

  value(depth: number): string {
    const ways = depth > 3 ? 4 : 12;
    switch (this.below(ways)) {
      case 0:
        return String(this.below(1000));
      case 1:
        return `"${this.text()}"`;
      case 2:
        return `{{ get "urn:stackpack:x:${this.next()}" }}`;
      case 3:
        return `-{{ number${this.next()} }}`;
      case 4:
        return `{{#if ${this.condition()}}}${this.value(depth + 1)}{{else}}${this.value(depth + 1)}{{/if}}`;
      case 5: {
        const condition = this.condition();
        const [one, other] = [this.value(depth + 1), this.value(depth + 1)];
        return `{{#if ${condition}}}${one}{{/if}}{{#unless ${condition}}} ${other}{{/unless}}`;
      }
      case 6:
        return `{{#if only${this.next()}}}${this.value(4)}{{/if}}{{#if only${this.next()}}} "x"{{/if}}`;
      case 7:
        return `{{ include "${this.file(this.value(depth + 1), 'json.handlebars')}" }}`;
      case 8:
        return `[${this.value(depth + 1)}{{#if ${this.condition()}}}, ${this.value(depth + 1)}{{/if}}]`;
      case 9:
        return `[{{#each list${this.next()}}}${this.value(depth + 1)} {{#unless @last}},{{/unless}}{{/each}}]`;
      case 10:
        return `[{{#join list${this.next()} "," }}${this.value(depth + 1)} {{/join}}]`;
      default:
        return `{ "a": ${this.value(depth + 1)}, "{{ key${this.next()} }}": ${this.value(depth + 1)} }`;
    }
  }

  private text(): string {
    const ways = ['plain', '{{ variable }}', '\\{{ later \\}}', 'a \\"b\\" \\n', `${this.next()}`];
    if (this.below(4) > 0) return ways[this.below(ways.length)] ?? '';
    return `{{ include "${this.file('say "x"\n\t\\d {{ y }}\n', 'groovy')}" }}`;
  }

  private condition(): string {
    return `c${this.below(6)}`;
  }

  private file(text: string, ending: string): string {
    const name = `parts/${this.next()}.${ending}`;
    this.files[name] = text;
    return name;
  }

  private next(): number {
    return this.count++;
  }
}

function faultsOf(pack: Pack): readonly RenderFault[] {
  return renderedTemplate(pack, 'provisioning/shared.stj')?.faults ?? [];
}

describe('made-up templates', () => {
  it('are never called faulty where they give JSON', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const maker = new TemplateMaker(seed);
      const text = `{ "nodes": [ ${maker.value(0)} ], "more": ${maker.value(0)} }`;
      const faults = faultsOf(await templatePack({ 'shared.stj': text, ...maker.files }));
      expect({ seed, text, faults }).toEqual({ seed, text, faults: [] });
    }
  });

  it('are called faulty where a word too much stands, always or under a condition', async () => {
    for (let seed = 1; seed <= 300; seed++) {
      const maker = new TemplateMaker(seed);
      const fault = maker.below(2) === 0 ? 'fault' : '{{#if faulty}}fault{{/if}}';
      const text = `{ "nodes": [ ${maker.value(0)} ], "here": [1 ${fault}], "more": ${maker.value(0)} }`;
      const pack = await templatePack({ 'shared.stj': text, ...maker.files });
      const places = faultsOf(pack).map(({ problem: { place } }) => place.start);
      // Told behind the value that a comma must follow.
      expect({ seed, text, places }).toEqual({ seed, text, places: [text.indexOf('[1 ') + 1] });
    }
  });
});

/** What templates of all kinds are made of, in any order. */
const scraps =
  `{|}|[|]|,|:|"|"a"|"nodes"|1|-|↵|- a: 1↵|nodes:↵|'|¦↵|>-↵|# c↵|\\|\\{{x\\}}|{{a}}|{{{b}}}|{{get "urn:x"}}|{{#if a}}|{{else}}|{{/if}}
{{#each xs}}|{{/each}}|{{#unless @last}},{{/unless}}|{{#join ys "," "[" "]"}}|{{/join}}|{{include "p.json"}}
{{include "q.sty" "yaml"}}|{{include "s.groovy"}}|{{include "shared.stj"}}|{{include "nope"}}|{{> p}}|\ue0000\ue001|\ue0021|é|😀|\u0085`
    .split(/[|\n]/)
    .map((scrap) => scrap.replaceAll('↵', '\n').replaceAll('¦', '|'));

describe('scraps of templates', () => {
  it('are read without a crash, and with places that exist', async () => {
    const maker = new TemplateMaker(5);
    const scribble = () => Array.from({ length: maker.below(12) }, () => scraps[maker.below(scraps.length)]).join('');
    for (let round = 0; round < 600; round++) {
      const files = {
        'shared.stj': `{ "nodes": [${scribble()}] }`,
        'shared.sty': `nodes:\n${scribble()}`,
        'p.json': scribble(),
        'q.sty': scribble(),
        's.groovy': scribble(),
      };
      const pack = await templatePack(files);
      for (const name of ['shared.stj', 'shared.sty']) {
        for (const { problem } of renderedTemplate(pack, `provisioning/${name}`)?.faults ?? []) {
          const { file, start, end } = problem.place;
          expect([start >= 0, start <= end, end <= pack.source(file).text.length]).toEqual([true, true, true]);
          expect(problem.message).not.toMatch(/[\ue000-\ue002]/);
        }
      }
    }
  });
});
