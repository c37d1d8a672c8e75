// Vitest's coverage, joined with that of the builds and pages that the tests start.
import v8 from '@vitest/coverage-v8';
import { V8CoverageProvider } from '@vitest/coverage-v8/dist/provider.js';
import { mkdirSync, rmSync } from 'node:fs';
import { relative } from 'node:path';
import type { CoverageProviderModule, ReportContext, Vitest } from 'vitest/node';
import { DIST, FIXTURE_SITE } from '../../build-sites.ts';
import { RECORDING, RECORDS } from './records.ts';
import { coverageOutsideVitest } from './scripts.ts';

type CoverageMap = ReturnType<V8CoverageProvider['createCoverageMap']>;

class Provider extends V8CoverageProvider {
  override initialize(vitest: Vitest): void {
    super.initialize(vitest);
    rmSync(RECORDS, { recursive: true, force: true });
    mkdirSync(RECORDS, { recursive: true });
    // What builds the two sites counts, so they are built again.
    for (const site of [DIST, FIXTURE_SITE]) rmSync(site, { recursive: true, force: true });
    process.env[RECORDING] = RECORDS;
    process.env.NODE_OPTIONS = `--import=${new URL('register.ts', import.meta.url).href}`;
  }

  override async generateCoverage(context: ReportContext): Promise<CoverageMap> {
    const coverage = await super.generateCoverage(context);
    for await (const files of coverageOutsideVitest()) coverage.merge(files);
    return coverage;
  }

  override async generateReports(coverage: CoverageMap, allTestsRun?: boolean): Promise<void> {
    await super.generateReports(coverage, allTestsRun);
    const rooms = Map.groupBy(coverage.files(), (file) => relative('src', file).split('/', 1)[0]);
    for (const [room, files] of [...rooms, ['in all', coverage.files()] as const]) {
      const summary = this.createCoverageMap();
      for (const file of files) summary.addFileCoverage(coverage.fileCoverageFor(file));
      const { covered, total, pct } = summary.getCoverageSummary().lines;
      const row = `${(room ?? '').padEnd(18)}${`${pct}%`.padStart(8)}  ${covered} of ${total} lines`;
      if (total > 0) this.ctx.logger.log(row);
    }
  }
}

export default { ...v8, getProvider: () => new Provider() } satisfies CoverageProviderModule;
