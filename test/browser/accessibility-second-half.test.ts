import { testsOfBarriers } from './barriers.ts';

testsOfBarriers('second');
