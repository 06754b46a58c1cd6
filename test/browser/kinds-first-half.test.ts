import { testsOfKinds } from './kinds.ts';

testsOfKinds('first');
