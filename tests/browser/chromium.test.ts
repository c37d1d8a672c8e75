import { suites } from './suites/index.ts';

suites('chromium');
