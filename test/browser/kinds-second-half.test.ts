import { testsOfKinds } from './kinds.ts';

testsOfKinds('second');
