import { moreWays } from './suites/index.ts';

moreWays('chromium');
