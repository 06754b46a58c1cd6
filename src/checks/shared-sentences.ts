import { quote } from '../text/finding.ts';
import { plainText, sentences, words } from '../text/prose.ts';
import { placeOfWords } from './places.ts';
import type { Rule } from './rule.ts';

/** No sentence of four words or more stands in two tool entries. */
export const sharedSentences: Rule = {
  id: 'shared-sentences',
  summary: 'No sentence stands in two tool entries.',
  *check({ tools }) {
    const first = new Map<string, string>();
    for (const tool of tools) {
      const text = tool.tree ? plainText(tool.tree) : '';
      for (const sentence of new Set([tool.data.summary ?? '', ...sentences(text)])) {
        const list = words(sentence);
        if (list.length < 4) continue;
        const key = list.join(' ');
        const other = first.get(key);
        if (other && other !== tool.file) {
          yield {
            file: tool.file,
            ...placeOfWords(tool, sentence),
            problem: `the sentence ${quote(sentence)} also stands in ${other}`,
            remedy: 'write it anew for this tool',
          };
        } else first.set(key, tool.file);
      }
    }
  },
};
