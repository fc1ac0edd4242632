import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';

export interface Chromium {
  executablePath: string;
  env: Record<string, string>;
}

const packed = join(process.cwd(), 'node_modules/@sparticuz/chromium');

// The package unpacks its libraries only where it believes to be at a cloud provider, and into the folder for temporary files.
const unpack = "import('@sparticuz/chromium').then(({ default: chromium }) => chromium.executablePath())";

/** The browser that comes as a package, with the libraries and fonts that a bare machine lacks: for machines without Chromium. */
export async function unpackedChromium(): Promise<Chromium> {
  const { version } = JSON.parse(readFileSync(join(packed, 'package.json'), 'utf8')) as { version: string };
  const folder = join(tmpdir(), `palimpsest-chromium-${version}-${process.getuid?.() ?? 0}`);
  if (!existsSync(folder)) {
    const fresh = mkdtempSync(`${folder}-`);
    await promisify(execFile)(process.execPath, ['--input-type=module', '-e', unpack], { env: { ...process.env, NODE_OPTIONS: '', TMPDIR: fresh, AWS_LAMBDA_JS_RUNTIME: 'nodejs22.x' } });
    writeFileSync(join(fresh, 'fonts.conf'), `<?xml version="1.0"?><fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/fonts-cache</cachedir></fontconfig>`);
    try {
      renameSync(fresh, folder);
    } catch {
      rmSync(fresh, { recursive: true }); // another worker was quicker
    }
  }
  return { executablePath: join(folder, 'chromium'), env: { LD_LIBRARY_PATH: join(folder, 'al2023/lib'), FONTCONFIG_FILE: join(folder, 'fonts.conf') } };
}
