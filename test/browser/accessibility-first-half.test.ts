import { testsOfBarriers } from './barriers.ts';

testsOfBarriers('first');
