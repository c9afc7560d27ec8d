// Serves dist/ on this computer, compressed as on a real web server: `npm start`, `npm run preview`.
import compression from 'compression';
import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { connect, type AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';
import { pathToFileURL } from 'node:url';
import { constants } from 'node:zlib';
import sirv from 'sirv';
import { bygg } from './bygg.ts';
import { rot } from './forbered.mjs';

const host = '127.0.0.1';
const triesAfterFirst = 20;

// Text, which without a charset may be read as something else than UTF-8, and the parts of the search
// index, which sirv does not know.
const contentTypes: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.geojson': 'application/geo+json; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.md': 'text/markdown; charset=utf-8',
  '.pagefind': 'application/octet-stream',
  '.pf_filter': 'application/octet-stream',
  '.pf_fragment': 'application/octet-stream',
  '.pf_index': 'application/octet-stream',
  '.pf_meta': 'application/octet-stream',
  '.txt': 'text/plain; charset=utf-8',
  '.xml': 'application/xml; charset=utf-8',
};

/** Serves the folder `dist` until `stang` is called; on `port` or the next free one, 0 = any. */
export async function servera(
  dist: string,
  port: number,
): Promise<{ port: number; stang: () => Promise<void> }> {
  const root = resolve(dist);
  const compress = compression({
    brotli: { params: { [constants.BROTLI_PARAM_QUALITY]: 9 } },
  });
  const sendFile = sirv(root, {
    dev: true, // look at the disk each time: a build may replace dist/ while it is being served
    etag: true, // a browser that has the file gets 304, and nothing is compressed again
    extensions: [],
    setHeaders(res, path) {
      const type = contentTypes[extname(path)];
      if (type) res.setHeader('Content-Type', type);
    },
  });

  const server = createServer((req, res) => {
    compress(req as never, res as never, () => {
      try {
        answer(root, sendFile, req, res);
      } catch {
        res.writeHead(400).end(); // an address that the file system will not even look for
      }
    });
  });

  return {
    port: await listen(server, port),
    stang: () =>
      new Promise((done) => {
        server.close(() => done());
        server.closeAllConnections();
      }),
  };
}

function answer(
  root: string,
  sendFile: ReturnType<typeof sirv>,
  req: IncomingMessage,
  res: ServerResponse,
) {
  if (req.method !== 'GET' && req.method !== 'HEAD') {
    res.writeHead(405, { Allow: 'GET, HEAD' }).end();
    return;
  }

  delete req.headers.range; // a part of a file cannot be compressed; the whole is always a right answer
  const [, path = '/', query = ''] = /^\/*(\/[^?]*)(.*)$/.exec(req.url ?? '/') ?? [];
  const file = join(root, decode(path));
  const isFolder =
    (file + sep).startsWith(root + sep) &&
    statSync(file, { throwIfNoEntry: false })?.isDirectory() &&
    existsSync(join(file, 'index.html'));

  if (isFolder && !path.endsWith('/')) {
    res.writeHead(301, { Location: `${path}/${query}`, 'Cache-Control': 'no-cache' }).end();
    return;
  }
  req.url = (isFolder ? `${path}index.html` : path) + query;
  sendFile(req, res, () => {
    const page = join(root, '404.html');
    res.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8', 'Cache-Control': 'no-cache' });
    res.end(existsSync(page) ? readFileSync(page) : 'Sidan finns inte.');
  });
}

function decode(path: string): string {
  try {
    const decoded = decodeURIComponent(path);
    return decoded.includes('\0') ? path : decoded;
  } catch {
    return path;
  }
}

/** Listens on `first`, or on the first free port of those that follow, and answers with which. */
async function listen(server: Server, first: number): Promise<number> {
  for (let port = first; port <= first + triesAfterFirst; port++) {
    if (await tryPort(server, port)) return (server.address() as AddressInfo).port;
  }
  throw new Error(
    `Portarna ${first}–${first + triesAfterFirst} är upptagna. Avsluta ett annat program som visar en ` +
      'webbplats, eller välj en annan port, till exempel: PORT=5000 npm start',
  );
}

/** Listens on `port`; answers false if another program has it. */
async function tryPort(server: Server, port: number): Promise<boolean> {
  // Another server may have the port on IPv6 only, and in a browser `localhost` may mean that one.
  if (port !== 0 && (await isAnswering('::1', port))) return false;
  return new Promise((done, fail) => {
    const onError = (error: NodeJS.ErrnoException) =>
      error.code === 'EADDRINUSE' ? done(false) : fail(error);
    server.once('error', onError);
    server.listen(port, host, () => {
      server.off('error', onError);
      done(true);
    });
  });
}

function isAnswering(address: string, port: number): Promise<boolean> {
  return new Promise((done) => {
    const socket = connect(port, address, () => {
      socket.destroy();
      done(true);
    });
    socket.once('error', () => done(false));
  });
}

async function main(): Promise<number> {
  // When the server has closed nothing is left to wait for, and the process ends by itself.
  let stopped = false;
  let stang: (() => Promise<void>) | undefined;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      stopped = true;
      void stang?.();
    });
  }

  if (process.argv.includes('--bygg')) {
    const code = await bygg();
    if (code !== 0 || stopped) return code;
  }
  const dist = join(rot, 'dist');
  if (!existsSync(join(dist, 'index.html'))) {
    console.error('Det finns ingen byggd webbplats att visa. Kör npm run build först.');
    return 1;
  }
  const wanted = Number(process.env.PORT || 4321);
  if (!Number.isInteger(wanted) || wanted < 0 || wanted > 65535 - triesAfterFirst) {
    console.error(`PORT ska vara ett portnummer, till exempel 4321, men är "${process.env.PORT}".`);
    return 1;
  }
  try {
    const server = await servera(dist, wanted);
    stang = server.stang;
    console.log(`Webbplatsen visas på http://localhost:${server.port}/ – avsluta med Ctrl-C.`);
    return 0;
  } catch (error) {
    console.error((error as Error).message);
    return 1;
  }
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href) {
  process.exitCode = await main();
}
