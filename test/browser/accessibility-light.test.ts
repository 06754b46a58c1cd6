import { describe } from 'vitest';
import { testsOfBarriers } from './barriers.ts';

describe('in light', () => {
  testsOfBarriers('light');
});
