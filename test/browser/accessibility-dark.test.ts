import { describe } from 'vitest';
import { testsOfBarriers } from './barriers.ts';

describe('in dark', () => {
  testsOfBarriers('dark');
});
