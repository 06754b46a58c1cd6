import type { FacetValues } from '../../model/facets.ts';
import type { FactField } from '../../model/fact-fields.ts';
import type { Tool } from '../../model/schemas/tool.ts';
import type { EvidenceState } from '../evidence/evidence-state.ts';

/**
 * The values that a tool carries for each facet, in lists, on its category's page and in the search alike.
 * @param state what evidence shows of it; facts that stand in an entry only with evidence count as long as that is not too old
 */
export function facetsOf(tool: Tool, state: EvidenceState): FacetValues {
  const current = new Set(
    state.facts.flatMap(({ field, shown }) =>
      shown === 'maker' || shown === 'others' ? [field] : [],
    ),
  );
  const shown = (field: FactField, values: readonly string[] | undefined) =>
    current.has(field) ? values : undefined;
  const all: FacetValues = {
    type: ['tool'],
    category: tool.categories,
    price: [tool.pricing],
    platform: tool.platforms,
    context: tool.contexts,
    licence: [tool.pricing === 'open-source' ? 'open' : 'closed'],
    standard: tool.standards ?? [],
    account: shown('account', tool.account && [tool.account]) ?? [],
    offline: shown('offline', tool.offline ? ['yes'] : undefined) ?? [],
    hosting: shown('hosting', tool.hosting) ?? [],
    'sign-on': shown('signOn', tool.signOn) ?? [],
    accessibility:
      shown('accessibility', tool.accessibility === undefined ? undefined : ['yes']) ?? [],
    export: shown('exports', tool.exports) ?? [],
    evidence: [state.verdict],
    status: [tool.status === 'active' ? 'active' : 'closed'],
  };
  return Object.fromEntries(Object.entries(all).filter(([, values]) => values.length > 0));
}
