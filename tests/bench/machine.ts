import { availableParallelism, cpus } from 'node:os';

/** The day and the machine of a measurement, in one line. */
export function machine(chromium: string): string {
  const model = cpus()[0]?.model.trim() ?? 'unknown processor';
  const day = new Date().toISOString().slice(0, 10);
  return `${day}, ${availableParallelism()} cores of ${model}, Node ${process.version}, Chromium ${chromium}`;
}
