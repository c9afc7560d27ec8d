// Everything that has to be right before a change is published: `npm test`.
//
// The steps run in order, and the first that fails stops the rest. The last line is how many tests
// passed and failed: `N passed, N failed`.
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kor } from './forbered.mjs';

const commands = join('src', 'commands');
const tools = 'node_modules';

/** A step is either a program for Node or one of the projects in tests/vitest.config.ts. */
type Step = { name: string } & ({ program: string; args?: string[] } | { project: string });

const steps: Step[] = [
  { name: 'innehåll', program: join(commands, 'innehall.ts') },
  { name: 'typer', program: join(tools, 'astro', 'bin', 'astro.mjs'), args: ['check'] },
  {
    name: 'format',
    program: join(tools, 'prettier', 'bin', 'prettier.cjs'),
    args: ['--check', '.'],
  },
  { name: 'enhetstester', project: 'unit' },
  { name: 'Chromium', program: join(commands, 'chromium.ts') },
  { name: 'bygge', program: join(commands, 'bygg.ts') },
  { name: 'webbplatstester', project: 'site' },
  { name: 'webbläsartester', project: 'browser' },
  {
    name: 'html',
    program: join(tools, 'html-validate', 'bin', 'html-validate.mjs'),
    args: ['dist/**/*.html'],
  },
];

const temporary = mkdtempSync(join(tmpdir(), 'testa-'));
const sum = { passed: 0, failed: 0 };

/** Runs one vitest project, adds to the sum, and answers whether every test was run and passed. */
async function runTests(project: string): Promise<boolean> {
  const report = join(temporary, `${project}.json`);
  const code = await kor(process.execPath, [
    join(tools, 'vitest', 'vitest.mjs'),
    'run',
    ...['--config', join('tests', 'vitest.config.ts')],
    ...['--project', project],
    ...['--reporter', 'default', '--reporter', 'json', `--outputFile.json=${report}`],
  ]);
  const { total, passed, failed } = readReport(report);
  sum.passed += passed;
  sum.failed += failed;
  if (total === 0) console.error('Inga tester kördes.');
  const skipped = total - passed - failed;
  if (skipped > 0) console.error(`${skipped} tester hoppades över. Alla tester ska köras.`);
  return code === 0 && failed === 0 && total > 0 && skipped === 0;
}

function readReport(path: string): { total: number; passed: number; failed: number } {
  let report;
  try {
    report = JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return { total: 0, passed: 0, failed: 0 }; // stopped before it had anything to tell
  }
  // A file that breaks outside its tests has failed, whatever its tests did.
  const brokenFiles = report.testResults.filter(
    (file: { status: string; assertionResults: { status: string }[] }) =>
      file.status === 'failed' && !file.assertionResults.some(({ status }) => status === 'failed'),
  ).length;
  return {
    total: report.numTotalTests + brokenFiles,
    passed: report.numPassedTests,
    failed: report.numFailedTests + brokenFiles,
  };
}

try {
  for (const step of steps) {
    console.log(`\n● ${step.name}`);
    const start = performance.now();
    const succeeded =
      'project' in step
        ? await runTests(step.project)
        : (await kor(process.execPath, [step.program, ...(step.args ?? [])])) === 0;
    const time = `${((performance.now() - start) / 1000).toFixed(1).replace('.', ',')} s`;
    if (!succeeded) {
      console.error(`✗ ${step.name} gick inte igenom (${time}). Läs felet ovanför.`);
      process.exitCode = 1;
      break;
    }
    console.log(`✓ ${step.name} ${time}`);
  }
} finally {
  rmSync(temporary, { recursive: true, force: true });
}

console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
