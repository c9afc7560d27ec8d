// Finds the Chromium that the browser tests use, and fetches one if there is none.
// `node src/commands/chromium.ts` does that and prints where it is.
import { chromium } from 'playwright-core';
import { execFile } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { kor } from './forbered.mjs';

const isRoot = process.getuid?.() === 0;

/** What Chromium is started with: quiet, without the network, and as root without its sandbox. */
export const chromiumArgs: string[] = [
  ...(isRoot ? ['--no-sandbox'] : []),
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-default-apps',
  '--disable-domain-reliability',
  '--disable-sync',
  '--metrics-recording-only',
  '--no-default-browser-check',
  '--no-first-run',
  '--no-pings',
];

const namesOnPath = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'chrome',
];

const usualPlaces = [
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  ...[process.env.PROGRAMFILES, process.env['PROGRAMFILES(X86)'], process.env.LOCALAPPDATA].flatMap(
    (folder) =>
      folder
        ? [
            join(folder, 'Google', 'Chrome', 'Application', 'chrome.exe'),
            join(folder, 'Chromium', 'Application', 'chrome.exe'),
          ]
        : [],
  ),
];

/** The path of a Chromium that can be started. Fetches one if needed, and throws if that fails. */
export async function hittaChromium(): Promise<string> {
  const chosen = process.env.CHROMIUM_PATH;
  if (chosen) {
    if (await starts(chosen)) return chosen;
    throw new Error(
      `CHROMIUM_PATH är "${chosen}", men där finns ingen Chromium som går att starta.\n` +
        'Rätta sökvägen, eller ta bort CHROMIUM_PATH så letar testerna själva.',
    );
  }
  const found = await look();
  if (found) return found;

  // Debian as root, which is what most containers are.
  if (isRoot && existsSync('/etc/debian_version')) {
    console.error('Hämtar webbläsaren Chromium med apt-get. Det behövs bara en gång …');
    const env = { DEBIAN_FRONTEND: 'noninteractive' };
    await quietly('apt-get', ['update', '-q'], env);
    await quietly('apt-get', ['install', '-q', '-y', '--no-install-recommends', 'chromium'], env);
    const installed = await look();
    if (installed) return installed;
  }

  console.error('Hämtar webbläsaren Chromium med Playwright. Det behövs bara en gång …');
  const playwright = join('node_modules', 'playwright-core', 'cli.js');
  await quietly(process.execPath, [playwright, 'install', 'chromium', '--no-shell']);
  const downloaded = await look();
  if (downloaded) return downloaded;

  throw new Error(
    'Webbläsartesterna behöver Chromium, men den finns inte och gick inte att hämta.\n' +
      'Installera den och kör sedan samma kommando igen:\n' +
      '  Debian, Ubuntu  sudo apt-get install chromium\n' +
      '  macOS, Windows  installera Google Chrome\n' +
      'Finns den redan på ett ovanligt ställe: ange sökvägen i miljövariabeln CHROMIUM_PATH.',
  );
}

/** The first Chromium on this computer that can be started. */
async function look(): Promise<string | undefined> {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  const onPath = namesOnPath.flatMap((name) => folders.map((folder) => join(folder, name)));
  for (const path of [...onPath, ...usualPlaces, chromium.executablePath()]) {
    if (await starts(path)) return path;
  }
  return undefined;
}

/** Whether `path` is a browser. There are files by these names that only say what to install. */
async function starts(path: string): Promise<boolean> {
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) return false;
  if (process.platform === 'win32') return true; // there `--version` opens a window
  try {
    const { stdout } = await promisify(execFile)(path, ['--version'], { timeout: 30_000 });
    return /\b(chromium|chrome)\b/i.test(stdout);
  } catch {
    return false;
  }
}

/** Runs a program and shows only its errors. Whether it succeeded is seen by what is there afterwards. */
async function quietly(command: string, args: string[], env: Record<string, string> = {}) {
  await kor(command, args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).catch(() => {});
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  try {
    console.log(await hittaChromium());
  } catch (error) {
    console.error((error as Error).message);
    process.exitCode = 1;
  }
}
