import Callout from './Callout.astro';
import Checklist from './Checklist.astro';
import Compare from './Compare.astro';
import Diagram from './Diagram.astro';
import Figure from './Figure.astro';
import Plot from './Plot.astro';
import PullQuote from './PullQuote.astro';
import RankChart from './RankChart.astro';
import Steps from './Steps.astro';
import Tool from './Tool.astro';

/** The components an article may use; src/model/components.ts says what each may hold. */
export const articleComponents = {
  Callout,
  Checklist,
  Compare,
  Diagram,
  Figure,
  Plot,
  PullQuote,
  RankChart,
  Steps,
  Tool,
};
