/** What the ballot form loads when the voter asks for the ballot. The first import has to stay the first. */
import './zod-without-eval.ts';
export { fillBallot } from '../lib/rankings/ballot-form.ts';
export { ballotText } from '../lib/rankings/ballot.ts';
