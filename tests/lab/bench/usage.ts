// Run before a program with `node --import`: writes what the process used into the file USAGE, in JSON.
import { writeFileSync } from 'node:fs';

/** What a process used, with all its threads. */
export interface Usage {
  /** Processor time in the program and in the system, in seconds. */
  cpu: number;
  /** The most memory at a time, in bytes. */
  memory: number;
}

const file = process.env.USAGE;
if (file !== undefined)
  process.on('exit', () => {
    const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
    const usage: Usage = { cpu: (userCPUTime + systemCPUTime) / 1e6, memory: maxRSS * 1024 };
    writeFileSync(file, JSON.stringify(usage));
  });
