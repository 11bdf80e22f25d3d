import { templatesOf } from '../../stackpack/templates.ts';
import { helperCalls } from '../../syntax/template.ts';
import { nearestWord } from '../../text/nearest.ts';
import { quote } from '../../text/quote.ts';
import type { Rule } from '../rule.ts';

/** Source: documentation, "Template functions"; `componentUrnForUrl` and `multiply` from real packs. */
const serverFunctions = [
  'add',
  'componentUrnForUrl',
  'concat',
  'get',
  'getFirstExisting',
  'getOrCreate',
  'identifier',
  'include',
  'join',
  'multiply',
  'resolve',
  'resolveOrCreate',
];

/** What Handlebars for Java, the server's own, knows by itself. */
const builtIn = ['each', 'else', 'if', 'log', 'lookup', 'unless', 'with'];
const seldomUsed = ['block', 'embedded', 'i18n', 'i18nJs', 'partial', 'precompile'];

const suggested = [...serverFunctions, ...builtIn];
const functions = new Set([...suggested, ...seldomUsed]);

/** Names that are compared with the known ones: a pack with more unknown ones is not misspelt. */
const mostGuesses = 50;

/**
 * Every function that a template calls is one of the server's. A name with arguments, or within brackets, is a call; alone
 * it is a variable, and `{{#name}}` without arguments a section of one. Public packs and the vendor's pages use no other
 * functions than those listed. A call that the server may have learnt since is no more than a warning.
 */
export const templateHelperUnknown: Rule = {
  meta: {
    id: 'template-helper-unknown',
    category: 'provisioning',
    severity: 'warning',
    summary: 'Every function that a template calls is one of the server’s.',
  },
  check(pack, report) {
    let guesses = 0;
    for (const document of templatesOf(pack).values()) {
      for (const { call, place, use } of helperCalls(document)) {
        const isCall = use === 'argument' || call.params.length > 0 || call.hash.length > 0;
        if (!isCall || functions.has(call.name)) continue;
        const nearest = guesses++ < mostGuesses ? nearestWord(call.name, suggested) : undefined;
        report({
          place,
          message: `${quote(call.name)} is no function of templates`,
          help:
            nearest === undefined ? 'use one of the functions that the rule’s page lists' : `did you mean ${nearest}?`,
        });
      }
    }
  },
};
