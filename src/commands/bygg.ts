// Builds the website: `npm run build`.
//
// The build is written beside dist/ and takes its place only when everything has succeeded. A build
// that breaks or is stopped leaves the dist/ that is there as it was.
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { kor, rot } from './forbered.mjs';

const dist = join(rot, 'dist');
const ny = join(rot, '.dist-ny');
const gammal = join(rot, '.dist-gammal');

/** Builds the website into dist/ and answers with an exit code: 0 when dist/ is the new website. */
export async function bygg(): Promise<number> {
  cleanUp();

  const check = join('src', 'commands', 'innehall.ts');
  const content = await kor(process.execPath, [check, '--tyst']);
  if (content !== 0) return stop('Innehållet har fel, så webbplatsen byggdes inte.', content);

  // A process of its own: it can be stopped at any point, and gives its memory back.
  const astro = join('node_modules', 'astro', 'bin', 'astro.mjs');
  const built = await kor(process.execPath, [astro, 'build', '--outDir', '.dist-ny']);
  if (built !== 0) return stop('Bygget blev inte klart. Läs felet ovanför.', built);
  if (!existsSync(join(ny, 'index.html'))) return stop('Bygget gav ingen startsida.', 1);

  swap();
  return 0;
}

/** Removes what a build that crashed has left behind. */
function cleanUp() {
  // Stopped between the two steps of the swap: the old website is whole, so put it back.
  if (!existsSync(dist) && existsSync(gammal)) renameSync(gammal, dist);
  for (const folder of [ny, gammal]) rmSync(folder, { recursive: true, force: true });
}

function stop(message: string, code: number): number {
  cleanUp();
  // 128 + the number of a signal: somebody stopped it.
  const what = code > 128 ? 'Bygget avbröts.' : message;
  const old = existsSync(dist) ? ' Den förra versionen i dist/ är orörd.' : '';
  console.error(`\n${what}${old}`);
  return code;
}

/** Puts the new website in the place of the old one. */
function swap() {
  // With a listener a signal waits until we are done, which takes no time.
  const wait = () => {};
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, wait);
  const hadOld = existsSync(dist);
  if (hadOld) renameSync(dist, gammal);
  try {
    renameSync(ny, dist);
  } catch (error) {
    if (hadOld) renameSync(gammal, dist);
    throw error;
  }
  rmSync(gammal, { recursive: true, force: true });
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await bygg();
}
